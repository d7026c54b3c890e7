package io.zhengwen.stage.charset;

/**
 * A small map from two characters to a cost. It is asked for nearly every character, so it stays small enough for the
 * processor's cache: an entry is one number, the part of the key that its slot does not tell beside the cost.
 */
final class PairTable {
    private static final int SPREAD = 0x9E3779B1;
    private static final int FEWEST_BITS = 16;
    // An entry: what is left of the key in the high half, then how far it stands from its slot, then the cost.
    private static final int KEY_SHIFT = 16;
    private static final int STEP = 1 << 8;
    private static final int COST = STEP - 1;
    private static final int FARTHEST = 255;

    // Most pairs that are asked for are unknown; one bit tells nearly all of these.
    private static final int FILTER_SHIFT = 32 - 19;

    private final long[] filter;
    private final int[] entries;
    private final int shift;
    private int size;

    /** An empty table with room for so many pairs. */
    PairTable(int most) {
        int bits = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(most + most / 2));
        shift = Integer.SIZE - bits;
        filter = new long[most == 0 ? 0 : 1 << (26 - FILTER_SHIFT)];
        entries = new int[most == 0 ? 0 : 1 << bits];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds pairs written one after the other: {@code 中国人民} are two. */
    void putAll(String pairs, byte cost) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            put(pairs.charAt(i), pairs.charAt(i + 1), cost);
        }
    }

    /** The pair's cost, 0 when unknown. */
    int get(int first, int second) {
        int hash = hash(first, second);
        int bit = hash >>> FILTER_SHIFT;
        if ((filter[bit >>> 6] & 1L << bit) == 0) {
            return 0;
        }
        int wanted = hash << KEY_SHIFT;
        for (int slot = hash >>> shift; ; slot = (slot + 1) & (entries.length - 1)) {
            int entry = entries[slot];
            if (entry == 0) {
                return 0;
            }
            if ((entry & ~COST) == wanted) {
                return entry & COST;
            }
            wanted += STEP;
        }
    }

    private void put(int first, int second, byte cost) {
        int hash = hash(first, second);
        int bit = hash >>> FILTER_SHIFT;
        filter[bit >>> 6] |= 1L << bit;
        int key = hash << KEY_SHIFT;
        int slot = hash >>> shift;
        for (int steps = 0; entries[slot] != 0 && (entries[slot] & ~COST) != key; steps++) {
            if (steps == FARTHEST) {
                throw new IllegalStateException("too many pairs for a table of " + entries.length);
            }
            slot = (slot + 1) & (entries.length - 1);
            key += STEP;
        }
        size += entries[slot] == 0 ? 1 : 0;
        entries[slot] = key | cost;
    }

    /** Different for all pairs: multiplying by an odd number loses nothing. */
    private static int hash(int first, int second) {
        return ((first << 16) | second) * SPREAD;
    }
}
