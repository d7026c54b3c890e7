package io.zhengwen.stage.carrier.process;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a parser process that works on one file for too long. What counts is the processor time that it got: on a machine
 * that is busy with other things a harmless file must not be refused for what it had to wait. A process that neither works
 * nor answers is ended after six times as long by the clock.
 */
final class Deadline implements AutoCloseable {
    private static final int LONGEST_WAIT = 6;
    private static final Duration SOON = Duration.ofMillis(100);

    private final ParserProcess process;
    private final Duration limit;
    private final ScheduledExecutorService clock;
    private final Duration workBefore;
    private final long begun = System.nanoTime();
    private ScheduledFuture<?> next;
    private boolean late;
    private boolean over;

    private Deadline(ParserProcess process, Duration limit, ScheduledExecutorService clock) {
        this.process = process;
        this.limit = limit;
        this.clock = clock;
        this.workBefore = process.work().orElse(Duration.ZERO);
    }

    /** Starts to count. */
    static Deadline start(ParserProcess process, Duration limit, ScheduledExecutorService clock) {
        Deadline deadline = new Deadline(process, limit, clock);
        deadline.lookIn(limit);
        return deadline;
    }

    /** By the clock, however little the process got to work. */
    static Duration longest(Duration limit) {
        return limit.multipliedBy(LONGEST_WAIT);
    }

    private synchronized void lookIn(Duration time) {
        next = clock.schedule(this::look, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        // It may have waited for the lock while the file was finished: then the process is another file's already.
        if (over) {
            return;
        }
        Duration left =
                process.work().map(work -> limit.minus(work.minus(workBefore))).orElse(Duration.ZERO);
        boolean waitedLong = System.nanoTime() - begun > longest(limit).toNanos();
        if (left.isNegative() || left.isZero() || waitedLong) {
            late = true;
            process.close();
        } else {
            lookIn(left.compareTo(SOON) > 0 ? left : SOON);
        }
    }

    /** Whether it ended the process. */
    synchronized boolean isLate() {
        return late;
    }

    @Override
    public synchronized void close() {
        over = true;
        next.cancel(false);
    }
}
