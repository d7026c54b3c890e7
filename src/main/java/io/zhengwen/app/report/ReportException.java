package io.zhengwen.app.report;

/** A report cannot be written where it was asked for; the message says why and what to do. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean misuse;

    private ReportException(String message, boolean misuse, Throwable cause) {
        super(message, cause);
        this.misuse = misuse;
    }

    static ReportException misuse(String message) {
        return new ReportException(message, true, null);
    }

    static ReportException failure(String message, Throwable cause) {
        return new ReportException(message, false, cause);
    }

    /** Whether another call would help, rather than another disk. */
    public boolean isMisuse() {
        return misuse;
    }
}
