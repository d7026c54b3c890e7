package io.zhengwen.stage.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes eight at a time: most of a page is ASCII that tells nothing about its charset. */
final class ByteScan {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteScan() {}

    /** The first byte at or after {@code from} that is not ASCII; {@code to} if there is none. */
    static int nonAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long high = (long) LONGS.get(bytes, at) & HIGH_BITS;
            if (high != 0) {
                return at + (Long.numberOfTrailingZeros(high) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The first {@code wanted} at or after {@code from}; {@code to} if there is none. */
    static int indexOf(byte[] bytes, int wanted, int from, int to) {
        long pattern = wanted * LOW_BITS;
        int at = from;
        while (at + Long.BYTES <= to) {
            long differing = (long) LONGS.get(bytes, at) ^ pattern;
            // The borrow marks every zero byte, and above the first one perhaps others too.
            long zero = (differing - LOW_BITS) & ~differing & HIGH_BITS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
