package io.zhengwen.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is suspected of the records behind a committed offset, as the text that Kafka keeps with that offset. A process
 * that dies cannot write anything; so it writes before it begins, and its success wipes that out.
 *
 * @param tries how often a batch that begins here was handed out and not heard of again
 * @param until last offset of these batches: the one that ends the process is not behind it
 * @param alone how often the first record was handed out alone and not heard of again
 * @param by the process that handed out last
 */
record Suspicion(int tries, long until, int alone, String by) {
    static final Suspicion NONE = new Suspicion(0, -1, 0, "");

    private static final Pattern TEXT =
            Pattern.compile("tries=(\\d{1,9}) until=(-?\\d{1,18}) alone=(\\d{1,9}) by=([0-9a-zA-Z-]{0,64})");

    /** What stands with an offset; whatever is not ours says nothing. */
    static Suspicion parse(String metadata) {
        Matcher matcher = TEXT.matcher(metadata == null ? "" : metadata);
        return matcher.matches()
                ? new Suspicion(
                        Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4))
                : NONE;
    }

    /** Without what this very process handed out last: it lives, so that was no death. */
    Suspicion seenBy(String process) {
        return by.equals(process) ? new Suspicion(Math.max(0, tries - 1), until, Math.max(0, alone - 1), "") : this;
    }

    Suspicion handedOut(long last, String process) {
        return new Suspicion(tries + 1, Math.max(until, last), 0, process);
    }

    Suspicion handedOutAlone(String process) {
        return new Suspicion(tries + 1, until, alone + 1, process);
    }

    /** What is left of it when the first record was done. */
    Suspicion cleared(long nextOffset) {
        return nextOffset > until ? NONE : new Suspicion(tries, until, 0, "");
    }

    String text() {
        return equals(NONE) ? "" : "tries=" + tries + " until=" + until + " alone=" + alone + " by=" + by;
    }
}
