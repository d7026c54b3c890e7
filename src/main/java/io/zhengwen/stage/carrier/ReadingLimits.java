package io.zhengwen.stage.carrier;

import java.time.Duration;

/**
 * What a packed file may cost. The defaults let through what people really exchange, and hold back what only a hostile or
 * broken file asks for.
 *
 * @param time that a parser process may work on one file: processor time, where the system tells
 * @param heapMegabytes heap of a parser process
 * @param textCharacters largest text, markup included
 * @param members most files in one archive or mail
 * @param memberBytes largest member that is taken; a larger one is left out and named
 * @param totalBytes most bytes that all members together may unpack to
 * @param depth how many archives may stand in one another
 */
public record ReadingLimits(
        Duration time,
        int heapMegabytes,
        int textCharacters,
        int members,
        long memberBytes,
        long totalBytes,
        int depth) {
    private static final int MEGABYTE = 1 << 20;

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(Duration.ofSeconds(20), 384, 10_000_000, 10_000, 20L * MEGABYTE, 256L * MEGABYTE, 3);

    /** The same for another machine or other documents. */
    public ReadingLimits with(Duration otherTime, int otherHeap, long otherMemberBytes) {
        return new ReadingLimits(otherTime, otherHeap, textCharacters, members, otherMemberBytes, totalBytes, depth);
    }

    /** The limits for an archive that came out of another: each level down may unpack to a quarter. */
    public ReadingLimits atDepth(int level) {
        return new ReadingLimits(
                time, heapMegabytes, textCharacters, members, memberBytes, totalBytes >> (2 * level), depth);
    }
}
