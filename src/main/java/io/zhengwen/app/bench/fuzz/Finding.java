package io.zhengwen.app.bench.fuzz;

import java.util.Arrays;

/**
 * A mutant that did harm.
 *
 * @param cause what it did and where, the same for mutants that did the same
 * @param trace stack trace, of the thread that hung for a hang
 */
record Finding(Mutant mutant, Kind kind, String cause, String trace) {
    /** The two ways to do harm. */
    enum Kind {
        ESCAPE,
        HANG
    }

    private static final String OURS = "io.zhengwen.";
    private static final int MOST_FRAMES = 200;

    static Finding escape(Mutant mutant, Throwable thrown) {
        String cause = thrown.getClass().getName() + " in " + place(thrown.getStackTrace());
        return new Finding(mutant, Kind.ESCAPE, cause, thrown + "\n" + trace(thrown.getStackTrace()));
    }

    static Finding hang(Mutant mutant, String took, StackTraceElement... stack) {
        return new Finding(mutant, Kind.HANG, took + " in " + place(stack), trace(stack));
    }

    private static String place(StackTraceElement... stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .orElse("code of others");
    }

    private static String trace(StackTraceElement... stack) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(stack)
                .limit(MOST_FRAMES)
                .forEach(frame -> text.append("  at ").append(frame).append('\n'));
        return text.toString();
    }

    String line() {
        return kind + "  " + cause + "  " + mutant.label();
    }
}
