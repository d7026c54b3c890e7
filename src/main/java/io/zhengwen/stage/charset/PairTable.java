package io.zhengwen.stage.charset;

/** A small map from two characters to a cost: open addressing over plain arrays, since it is asked for every character. */
final class PairTable {
    // Most pairs that are asked for are unknown: a bit a hash tells so without a look into the large table.
    private static final int FILTER_BITS = 21;
    private static final int FEWEST_FILTER_BITS = 6;
    private static final int SPREAD = 0x9E3779B1;

    private final int filterShift;
    private final long[] filter;
    private final int[] keys;
    private final byte[] costs;
    private int size;

    /** An empty table with room for so many pairs. */
    PairTable(int most) {
        int filterBits = most == 0 ? FEWEST_FILTER_BITS : FILTER_BITS;
        filterShift = Integer.SIZE - filterBits;
        filter = new long[1 << (filterBits - FEWEST_FILTER_BITS)];
        int slots = Integer.highestOneBit(most + 1) * 4;
        keys = new int[slots];
        costs = new byte[slots];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds pairs written one after the other: {@code 中国人民} are two. */
    void putAll(String pairs, byte cost) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            put(key(pairs.charAt(i), pairs.charAt(i + 1)), cost);
        }
    }

    /** The pair's cost, 0 when unknown. */
    int get(int first, int second) {
        int key = key(first, second);
        int bit = (key * SPREAD) >>> filterShift;
        if ((filter[bit >>> 6] & (1L << bit)) == 0) {
            return 0;
        }
        int slot = slot(key);
        return keys[slot] == key ? costs[slot] : 0;
    }

    private void put(int key, byte cost) {
        int bit = (key * SPREAD) >>> filterShift;
        filter[bit >>> 6] |= 1L << bit;
        int slot = slot(key);
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        costs[slot] = cost;
    }

    private int slot(int key) {
        int slot = (key * SPREAD) >>> Integer.numberOfLeadingZeros(keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static int key(int first, int second) {
        return (first << 16) | second;
    }
}
