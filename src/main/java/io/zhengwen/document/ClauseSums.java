package io.zhengwen.document;

/**
 * A bag of clauses, as the sums of the first three powers of their hashes, modulo the prime 2^61 - 1. That is enough to
 * prove that one bag is another one with up to two clauses added, and to tell this from a clause that was exchanged:
 * the sums over the clauses that were added obey Newton's identities, and those over a difference of two bags do not.
 *
 * @param count clauses in the bag
 */
public record ClauseSums(int count, long first, long second, long third) {
    /** No clauses. */
    public static final ClauseSums NONE = new ClauseSums(0, 0, 0, 0);

    private static final long PRIME = (1L << 61) - 1;
    private static final int MOST = 2;

    public ClauseSums {
        if (count < 0 || !isReduced(first) || !isReduced(second) || !isReduced(third)) {
            throw new IllegalArgumentException("no sums modulo 2^61 - 1");
        }
    }

    private static boolean isReduced(long sum) {
        return sum >= 0 && sum < PRIME;
    }

    /** The bag with one clause more, which is given by a hash of 64 bits. */
    public ClauseSums plus(long hash) {
        long value = Long.remainderUnsigned(hash, PRIME);
        long square = times(value, value);
        return new ClauseSums(count + 1, add(first, value), add(second, square), add(third, times(square, value)));
    }

    /** Whether one of the two bags holds all of the other and no more than so many clauses (0 to 2) beside. */
    public boolean differByAddingAtMost(int most, ClauseSums other) {
        if (most > MOST) {
            throw new IllegalArgumentException("three sums prove two clauses, not " + most);
        }
        if (other.count < count) {
            return other.differByAddingAtMost(most, this);
        }
        int added = other.count - count;
        long one = subtract(other.first, first);
        long two = subtract(other.second, second);
        long three = subtract(other.third, third);
        if (added > most) {
            return false;
        }
        if (added == 0) {
            return one == 0 && two == 0 && three == 0;
        }
        if (added == 1) {
            return times(one, one) == two && times(two, one) == three;
        }
        // Of two values the third elementary symmetric polynomial is 0: p1^3 + 2 p3 = 3 p1 p2.
        long cube = times(times(one, one), one);
        return add(cube, add(three, three)) == times(3, times(one, two));
    }

    private static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long subtract(long a, long b) {
        return a >= b ? a - b : a - b + PRIME;
    }

    /** 2^61 is 1 modulo the prime, so the upper bits of the product are added to the lower ones. */
    private static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        return add(low & PRIME, (high << 3) | (low >>> 61)) % PRIME;
    }
}
