package io.zhengwen.app.verify;

import io.zhengwen.delivery.verify.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says every few seconds how far a long verification has come; a short one says nothing. */
public final class ProgressLine implements Progress {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintWriter err;
    private long last = System.nanoTime();

    public ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void read(String topic, long done, long all) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            err.printf(
                    Locale.ROOT, "%3d %%  %,d of %,d offsets, %s%n", 100 * done / Math.max(all, 1), done, all, topic);
        }
    }
}
