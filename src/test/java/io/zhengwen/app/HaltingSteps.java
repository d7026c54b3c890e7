package io.zhengwen.app;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** A stop before and after the steps of the routes that matter. */
record HaltingSteps(HaltTrigger trigger) implements InterceptStrategy {
    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        return switch (definition.getId()) {
            case "enqueue" -> around(target, HaltPoint.BEFORE_RAW_SEND, HaltPoint.AFTER_ACK_BEFORE_MOVE);
            case "enqueue-refusal" ->
                around(target, HaltPoint.BEFORE_RAW_SEND, HaltPoint.AFTER_REFUSAL_ACK_BEFORE_MOVE);
            case "admit" -> around(target, null, HaltPoint.BATCH_ADMITTED);
            case "encode" -> around(target, null, HaltPoint.MID_BATCH);
            default -> target;
        };
    }

    private Processor around(Processor target, HaltPoint before, HaltPoint after) {
        return new DelegateAsyncProcessor(exchange -> {
            reached(before);
            target.process(exchange);
            if (exchange.getException() == null) {
                reached(after);
            }
        });
    }

    private void reached(HaltPoint point) {
        if (point != null) {
            trigger.reached(point);
        }
    }

    /** Hears when an exchange of the inbox route is over, its file moved. */
    static final class AfterMove extends EventNotifierSupport {
        private final HaltTrigger trigger;

        AfterMove(HaltTrigger trigger) {
            this.trigger = trigger;
        }

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof ExchangeCompletedEvent completed && isOfInbox(completed.getExchange())) {
                trigger.reached(HaltPoint.AFTER_MOVE);
            }
        }

        private static boolean isOfInbox(Exchange exchange) {
            return "inbox".equals(exchange.getFromRouteId());
        }
    }
}
