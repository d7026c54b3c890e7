package io.zhengwen.stage.likeness;

import java.util.Arrays;

/**
 * Adds features up to a SimHash: each bit of the result is what most features have there. Eight counters of eight bits
 * share one addition, so that a feature costs eight additions and not 64.
 */
final class SimHash {
    /** Features after which a counter of eight bits may be full. */
    private static final int FULL = 255;
    /** For each byte a number whose eight bytes are its bits. */
    private static final long[] SPREAD = spread();

    private final long[] counters = new long[Long.BYTES];
    private final int[] ones = new int[Long.SIZE];
    private int pending;
    private int features;

    private static long[] spread() {
        long[] spread = new long[1 << Byte.SIZE];
        for (int value = 0; value < spread.length; value++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                spread[value] |= (long) (value >>> bit & 1) << (bit * Byte.SIZE);
            }
        }
        return spread;
    }

    void add(long hash) {
        for (int i = 0; i < counters.length; i++) {
            counters[i] += SPREAD[(int) (hash >>> (i * Byte.SIZE)) & 0xff];
        }
        features++;
        if (++pending == FULL) {
            carry();
        }
    }

    private void carry() {
        for (int bit = 0; bit < ones.length; bit++) {
            ones[bit] += (int) (counters[bit / Byte.SIZE] >>> (bit % Byte.SIZE * Byte.SIZE)) & 0xff;
        }
        Arrays.fill(counters, 0);
        pending = 0;
    }

    /** The SimHash of all features so far. */
    long value() {
        carry();
        long value = 0;
        for (int bit = 0; bit < ones.length; bit++) {
            if (2L * ones[bit] > features) {
                value |= 1L << bit;
            }
        }
        return value;
    }
}
