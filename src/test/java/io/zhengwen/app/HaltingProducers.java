package io.zhengwen.app;

import io.zhengwen.delivery.TransactionalProducers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** Kafka's own producers, with a stop at each step of a transaction. */
record HaltingProducers(HaltTrigger trigger) implements TransactionalProducers {
    @Override
    @SuppressWarnings("unchecked") // The proxy is of this very interface.
    public Producer<String, byte[]> create(Map<String, Object> config) {
        Producer<String, byte[]> kafka = KAFKA.create(config);
        return (Producer<String, byte[]>)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Producer.class}, new Steps(kafka));
    }

    private final class Steps implements InvocationHandler {
        private final Producer<String, byte[]> kafka;

        private Steps(Producer<String, byte[]> kafka) {
            this.kafka = kafka;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "beginTransaction" -> trigger.reached(HaltPoint.BEFORE_BEGIN);
                case "sendOffsetsToTransaction" -> trigger.reached(HaltPoint.BEFORE_OFFSETS);
                case "commitTransaction" -> trigger.reached(HaltPoint.BEFORE_COMMIT);
                default -> {}
            }
            Object result = call(method, arguments);
            switch (method.getName()) {
                case "beginTransaction" -> trigger.reached(HaltPoint.AFTER_BEGIN);
                case "send" -> trigger.reached(HaltPoint.AFTER_FIRST_SEND);
                case "commitTransaction" -> trigger.reached(HaltPoint.AFTER_COMMIT);
                default -> {}
            }
            return result;
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(kafka, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
