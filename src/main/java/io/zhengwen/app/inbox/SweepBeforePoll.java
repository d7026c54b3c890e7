package io.zhengwen.app.inbox;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Repairs file names right before the inbox is listed. */
public final class SweepBeforePoll extends DefaultPollingConsumerPollStrategy {
    private final NameRepair repair;

    public SweepBeforePoll(NameRepair repair) {
        this.repair = repair;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        repair.sweep();
        return super.begin(consumer, endpoint);
    }
}
