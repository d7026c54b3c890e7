package io.zhengwen.stage.carrier.process;

import java.time.Duration;

/**
 * Ends the parser process when it is still busy after a time: the pipeline that should have ended it is gone, or it would
 * have.
 */
final class LastResort {
    private final Thread guard;

    private LastResort(Thread guard) {
        this.guard = guard;
    }

    static LastResort after(Duration time) {
        Thread guard = new Thread(() -> haltAfter(time), "last-resort");
        guard.setDaemon(true);
        guard.start();
        return new LastResort(guard);
    }

    private static void haltAfter(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void callOff() {
        guard.interrupt();
    }
}
