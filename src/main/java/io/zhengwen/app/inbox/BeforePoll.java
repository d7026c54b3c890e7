package io.zhengwen.app.inbox;

import io.zhengwen.delivery.ClientWatch;
import io.zhengwen.delivery.DeliveryException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.kafka.common.KafkaException;

/**
 * Prepares each look at the inbox, and spaces the looks: as long as nothing new is seen, it rests four times as long as
 * it looked, at most five seconds, so that a folder of very many files does not take a core.
 */
public final class BeforePoll extends DefaultPollingConsumerPollStrategy {
    private static final int REST = 4;
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private static final String CLIENT = "inbox state";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final ClientWatch outages;
    private final List<Runnable> preparations;
    private final BooleanSupplier closed;
    private final BooleanSupplier sawNewFiles;
    private final LongSupplier nanos;
    private long begun;
    private long restUntil;

    /**
     * For one inbox.
     *
     * @param closed whether nothing may be taken now: then there is no look
     * @param preparations to be done before each look; when one meets trouble with Kafka, there is no look
     * @param sawNewFiles whether the last look met files for the first time, which wait for a second one
     */
    public BeforePoll(
            ClientWatch outages, BooleanSupplier closed, List<Runnable> preparations, BooleanSupplier sawNewFiles) {
        this(outages, closed, preparations, sawNewFiles, System::nanoTime);
    }

    BeforePoll(
            ClientWatch outages,
            BooleanSupplier closed,
            List<Runnable> preparations,
            BooleanSupplier sawNewFiles,
            LongSupplier nanos) {
        this.outages = outages;
        this.closed = closed;
        this.preparations = List.copyOf(preparations);
        this.sawNewFiles = sawNewFiles;
        this.nanos = nanos;
        this.restUntil = nanos.getAsLong();
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        if (nanos.getAsLong() < restUntil || closed.getAsBoolean()) {
            return false;
        }
        try {
            preparations.forEach(Runnable::run);
        } catch (KafkaException | DeliveryException e) {
            outages.failed(CLIENT, e);
            restUntil = nanos.getAsLong() + AFTER_FAILURE.toNanos();
            return false;
        }
        outages.works(CLIENT);
        begun = nanos.getAsLong();
        return super.begin(consumer, endpoint);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        long now = nanos.getAsLong();
        boolean nothingNew = !sawNewFiles.getAsBoolean() && polledMessages == 0;
        long rest = nothingNew ? Math.min(REST * (now - begun), LONGEST_REST.toNanos()) : 0;
        restUntil = now + rest;
        super.commit(consumer, endpoint, polledMessages);
    }
}
