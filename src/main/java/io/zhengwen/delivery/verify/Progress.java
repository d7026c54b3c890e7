package io.zhengwen.delivery.verify;

/** Hears how far a verification has come. */
@FunctionalInterface
public interface Progress {
    /**
     * Comes after each poll.
     *
     * @param topic the topic that is being read
     * @param done offsets of all topics that are behind it
     * @param all offsets of all topics up to their ends
     */
    void read(String topic, long done, long all);
}
