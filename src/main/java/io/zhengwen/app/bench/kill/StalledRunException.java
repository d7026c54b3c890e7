package io.zhengwen.app.bench.kill;

/** A process that a run needs ended or stands still; the message says which, and where its output is. */
public final class StalledRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StalledRunException(String message) {
        super(message);
    }
}
