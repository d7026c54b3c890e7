package io.zhengwen.app.inbox;

import io.zhengwen.delivery.ClientWatch;
import io.zhengwen.delivery.DeliveryException;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.kafka.common.KafkaException;

/**
 * Prepares each look at the inbox, and spaces the looks: as long as nothing is found, at most a fifth of the time goes
 * into looking, however many files there are.
 */
public final class BeforePoll extends DefaultPollingConsumerPollStrategy {
    private static final int REST = 4;

    private static final String CLIENT = "inbox state";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final ClientWatch outages;
    private final List<Runnable> preparations;
    private long begun;
    private long restUntil = System.nanoTime();

    /**
     * For one inbox.
     *
     * @param preparations to be done before each look; when one meets trouble with Kafka, there is no look
     */
    public BeforePoll(ClientWatch outages, List<Runnable> preparations) {
        this.outages = outages;
        this.preparations = List.copyOf(preparations);
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        if (System.nanoTime() < restUntil) {
            return false;
        }
        begun = System.nanoTime();
        try {
            preparations.forEach(Runnable::run);
        } catch (KafkaException | DeliveryException e) {
            outages.failed(CLIENT, e);
            restUntil = begun + AFTER_FAILURE.toNanos();
            return false;
        }
        outages.works(CLIENT);
        return super.begin(consumer, endpoint);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        long now = System.nanoTime();
        restUntil = polledMessages == 0 ? now + REST * (now - begun) : now;
        super.commit(consumer, endpoint, polledMessages);
    }
}
