package io.zhengwen.document;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is remembered of a text in order to know it again when it comes from somewhere else. It is small, so that a
 * million of them fit into memory, and it holds enough to tell a copy from another document on the same form.
 *
 * @param simHash 64 bits that differ in few places when two texts share nearly all runs of four Han characters
 *     (Charikar 2002; Manku, Jain and Das Sarma 2007)
 * @param exact a hash of what copies have in common to the letter: the title, and all numbers of the text
 * @param length of the text in Han characters
 */
public record Fingerprint(long simHash, long exact, int length, ClauseSums clauses) {
    /** Bits in which the SimHashes of two copies may differ. */
    public static final int NEAR = 3;

    /** Clauses that one copy may have beside those of the other: a byline, a credit. */
    static final int ADDED_CLAUSES = 2;

    private static final int LENGTH_TOLERANCE_PERCENT = 10;

    public Fingerprint {
        Objects.requireNonNull(clauses, "clauses");
        if (length < 1) {
            throw new IllegalArgumentException("a text without characters has no fingerprint");
        }
    }

    /** In how many bits the SimHashes differ. */
    public int distance(Fingerprint other) {
        return Long.bitCount(simHash ^ other.simHash);
    }

    /**
     * The distance to a text of which this is a copy; empty when it is another text, or when there is doubt.
     *
     * <p>A small distance alone proves little: two notices on one form that differ in the name of a village are as near
     * as two copies. Copies therefore have the same title and numbers, and one has every clause of the other. What
     * was exchanged rather than added or left out makes another document.
     */
    public OptionalInt distanceOfCopy(Fingerprint other) {
        int distance = distance(other);
        int longer = Math.max(length, other.length);
        boolean copy = distance <= NEAR
                && exact == other.exact
                && 100L * Math.abs(length - other.length) <= (long) LENGTH_TOLERANCE_PERCENT * longer
                && clauses.differByAddingAtMost(ADDED_CLAUSES, other.clauses);
        return copy ? OptionalInt.of(distance) : OptionalInt.empty();
    }
}
