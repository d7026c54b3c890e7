package io.zhengwen.delivery.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 128 bits of a SHA-256: enough that two of some billions are never the same by chance. */
record Hash(long high, long low) {
    private static final int DIGITS = 16;

    static Hash of(byte[] bytes) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Hash(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of the digits of a SHA-256, or of their first half.
     *
     * @throws IllegalArgumentException when they are too few, or no hexadecimal digits
     */
    static Hash ofDigits(String hex) {
        if (hex.length() < 2 * DIGITS) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
        return new Hash(
                Long.parseUnsignedLong(hex, 0, DIGITS, DIGITS),
                Long.parseUnsignedLong(hex, DIGITS, 2 * DIGITS, DIGITS));
    }
}
