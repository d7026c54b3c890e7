package io.zhengwen.app.ingest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets documents that are read in milliseconds go before those that take seconds, when both wait for the same cores. A
 * slow document waits while quick ones keep coming, but no longer than its patience: it is put off, never starved.
 */
public final class ShortJobsFirst {
    // Longer than the pause between two batches of quick documents, far shorter than a slow document takes.
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    // Two looks into the inbox: whatever came together with a large file has started by then.
    private static final Duration GRACE = Duration.ofMillis(200);

    private final LongSupplier nanos;
    private final AtomicLong lastQuick;

    public ShortJobsFirst() {
        this(System::nanoTime);
    }

    /** @param nanos a clock like {@link System#nanoTime} */
    public ShortJobsFirst(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastQuick = new AtomicLong(nanos.getAsLong() - QUIET.toNanos());
    }

    /** A quick document starts. */
    public void quick() {
        lastQuick.set(nanos.getAsLong());
    }

    /**
     * Whether a slow document may start: nothing quick started for 0.3 s, or its patience is at its end.
     *
     * @param waited for how long it could have started
     */
    public boolean mayStart(Duration waited) {
        return waited.compareTo(PATIENCE) >= 0
                || (waited.compareTo(GRACE) >= 0 && nanos.getAsLong() - lastQuick.get() >= QUIET.toNanos());
    }

    /**
     * Returns when a slow document may start.
     *
     * @throws InterruptedException when the pipeline stops meanwhile
     */
    public void slow() throws InterruptedException {
        long arrived = nanos.getAsLong();
        while (!mayStart(GRACE.plusNanos(nanos.getAsLong() - arrived))) {
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
