package io.zhengwen.app.bench.fuzz;

import java.time.Duration;

/** Times one document after the other; another thread may look how long the present one runs. */
final class DocumentClock {
    private volatile long started = System.nanoTime();
    private long slowest;

    /** One document is done, the next begins. */
    void restart() {
        long now = System.nanoTime();
        slowest = Math.max(slowest, now - started);
        started = now;
    }

    Duration running() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** The longest so far, and from here on anew. */
    Duration takeSlowest() {
        restart();
        Duration longest = Duration.ofNanos(slowest);
        slowest = 0;
        return longest;
    }
}
