package io.zhengwen.delivery.verify;

/** A set of 128-bit hashes in two flat arrays: about 27 bytes each, and no objects. */
final class SeenIds {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int size;
    // The one value that marks a free place.
    private boolean zero;

    /** Whether it was not there before. */
    boolean add(Hash hash) {
        if (hash.high() == 0 && hash.low() == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (size > high.length / 4 * 3) {
            grow();
        }
        int place = place(hash.high(), hash.low());
        if (!isFree(place)) {
            return false;
        }
        put(place, hash.high(), hash.low());
        return true;
    }

    boolean contains(Hash hash) {
        return (hash.high() == 0 && hash.low() == 0) ? zero : !isFree(place(hash.high(), hash.low()));
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        high = new long[Math.multiplyExact(oldHigh.length, 2)];
        low = new long[high.length];
        size = 0;
        for (int i = 0; i < oldHigh.length; i++) {
            if (oldHigh[i] != 0 || oldLow[i] != 0) {
                put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i]);
            }
        }
    }

    private void put(int place, long highPart, long lowPart) {
        high[place] = highPart;
        low[place] = lowPart;
        size++;
    }

    /** Where the value is, or where it belongs. Lengths are powers of two. */
    private int place(long highPart, long lowPart) {
        int mask = high.length - 1;
        int place = (int) highPart & mask;
        while (!isFree(place) && (high[place] != highPart || low[place] != lowPart)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean isFree(int place) {
        return high[place] == 0 && low[place] == 0;
    }
}
