package io.zhengwen.app.bench.fuzz;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says every five seconds how far a run is. */
final class Progress {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Tally tally;
    private final Findings findings;
    private final long count;
    private final PrintWriter out;
    private final long started = System.nanoTime();
    private long said = started;

    Progress(Tally tally, Findings findings, long count, PrintWriter out) {
        this.tally = tally;
        this.findings = findings;
        this.count = count;
        this.out = out;
    }

    void tick() {
        long now = System.nanoTime();
        if (now - said >= EVERY.toNanos()) {
            said = now;
            say(now);
        }
    }

    /** The last figures, for a run that ends between two. */
    void end() {
        say(System.nanoTime());
    }

    private void say(long now) {
        long done = tally.mutants();
        double seconds =
                Math.max(1, now - started) / (double) Duration.ofSeconds(1).toNanos();
        double each = done / seconds;
        out.printf(
                Locale.ROOT,
                "%,d of %,d mutants, %.1f/s, escapes %d, hangs %d, %.0f min left%n",
                done,
                count,
                each,
                findings.count(Finding.Kind.ESCAPE),
                findings.count(Finding.Kind.HANG),
                (count - done) / Math.max(each, 0.001) / 60);
        out.flush();
    }
}
