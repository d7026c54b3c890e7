package io.zhengwen.delivery;

import java.time.Duration;

/**
 * How long {@link Topics#RAW} keeps the bytes of documents: what can still be replayed.
 *
 * @param age older records go
 * @param bytes of all partitions together; the oldest records go first
 */
public record RawRetention(Duration age, long bytes) {
    /** Thirty days, and at most 50 GiB. */
    public static final RawRetention DEFAULT = new RawRetention(Duration.ofDays(30), 50L << 30);

    public RawRetention {
        if (age.toMillis() < 1 || bytes < 1) {
            throw new IllegalArgumentException("nothing would be kept: " + age + ", " + bytes + " bytes");
        }
    }
}
