package io.zhengwen.stage.charset;

/**
 * Reads a charset one byte at a time. A state is what has been read of a character, 0 between characters; some bytes may be
 * {@link #LOST}: known to have been there, but not which.
 */
interface ByteSteps {
    /** A byte that a wrong decoder replaced. */
    int LOST = 0x100;

    /** No character of the charset goes on like this. */
    long FAIL = Long.MIN_VALUE;

    /** Marks a character with a lost byte in what {@link #character(long)} gives; the bytes are below. */
    long LOST_CHARACTER = 1L << 40;

    /** Bits that a byte takes in a state: one more than eight for {@link #LOST}. */
    int WIDTH = 9;

    int MASK = (1 << WIDTH) - 1;

    /** The next state, {@link #FAIL}, or a whole character as {@link #whole} writes it. */
    long step(long state, int next);

    /** A result that is a code point, or bytes with a lost one among them under {@link #LOST_CHARACTER}. */
    static long whole(long character) {
        return ~character;
    }

    static boolean isWhole(long result) {
        return result < 0 && result != FAIL;
    }

    static long character(long result) {
        return ~result;
    }

    /** How many bytes a state holds. */
    static int length(long state) {
        int length = 0;
        for (long rest = state; rest != 0; rest >>>= WIDTH) {
            length++;
        }
        return length;
    }

    /** The byte at a place of a state that holds {@code length}. */
    static int byteAt(long state, int length, int place) {
        return (int) (state >>> (WIDTH * (length - 1 - place))) & MASK;
    }

    static boolean hasLost(long state) {
        for (long rest = state; rest != 0; rest >>>= WIDTH) {
            if ((rest & MASK) == LOST) {
                return true;
            }
        }
        return false;
    }
}
