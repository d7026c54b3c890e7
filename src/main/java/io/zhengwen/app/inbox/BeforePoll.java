package io.zhengwen.app.inbox;

import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Prepares each look at the inbox, and spaces the looks: as long as nothing is found, at most a fifth of the time goes
 * into looking, however many files there are.
 */
public final class BeforePoll extends DefaultPollingConsumerPollStrategy {
    private static final int REST = 4;

    private final List<Runnable> preparations;
    private long begun;
    private long restUntil = System.nanoTime();

    public BeforePoll(List<Runnable> preparations) {
        this.preparations = List.copyOf(preparations);
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        if (System.nanoTime() < restUntil) {
            return false;
        }
        begun = System.nanoTime();
        preparations.forEach(Runnable::run);
        return super.begin(consumer, endpoint);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        long now = System.nanoTime();
        restUntil = polledMessages == 0 ? now + REST * (now - begun) : now;
        super.commit(consumer, endpoint, polledMessages);
    }
}
