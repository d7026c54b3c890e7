package io.zhengwen.app;

import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C (SIGINT) and SIGTERM into an orderly stop: the process ends only after {@link #close}, so whoever waits
 * has the time to finish what is under way.
 */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private StopSignal() {}

    static StopSignal install() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::askAndWait, "stop"));
        return signal;
    }

    private void askAndWait() {
        asked.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process was asked to stop. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Lets the process end. */
    @Override
    public void close() {
        finished.countDown();
    }
}
