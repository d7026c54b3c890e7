package io.zhengwen.stage.charset;

/** A small map from two characters to a cost: open addressing over plain arrays, since it is asked for every character. */
final class PairTable {
    // Most pairs that are asked for are unknown: a bit a hash tells so without a look into the large table.
    private static final int FILTER_BITS = 21;
    private static final int SPREAD = 0x9E3779B1;

    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private int[] keys = new int[1024];
    private byte[] costs = new byte[1024];
    private int size;

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
        int bit = (key * SPREAD) >>> (32 - FILTER_BITS);
        if ((filter[bit >>> 6] & (1L << bit)) == 0) {
            return 0;
        }
        int slot = slot(key);
        return keys[slot] == key ? costs[slot] : 0;
    }

    private void put(int key, byte cost) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int bit = (key * SPREAD) >>> (32 - FILTER_BITS);
        filter[bit >>> 6] |= 1L << bit;
        int slot = slot(key);
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        costs[slot] = cost;
    }

    private void grow() {
        int[] oldKeys = keys;
        byte[] oldCosts = costs;
        keys = new int[oldKeys.length * 2];
        costs = new byte[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldCosts[i]);
            }
        }
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
