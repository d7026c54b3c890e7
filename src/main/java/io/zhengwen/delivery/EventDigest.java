package io.zhengwen.delivery;

import io.zhengwen.document.EventRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of a set of events that does not depend on their order: the sum modulo 2^256 of each one's SHA-256 over topic,
 * key, {@code ce_id} and value. A reader can keep it while events of many documents pass, and an event that stands
 * twice counts twice. It proves against accidents, not against somebody who can write to the topics.
 */
public record EventDigest(long first, long second, long third, long fourth) {
    /** Of no events at all. */
    public static final EventDigest NONE = new EventDigest(0, 0, 0, 0);

    private static final int DIGITS = 64;

    /** Of one event, as it stands on its topic. */
    public static EventDigest of(String topic, String key, String eventId, byte[] value) {
        MessageDigest sha256 = sha256();
        update(sha256, topic.getBytes(StandardCharsets.UTF_8));
        update(sha256, key.getBytes(StandardCharsets.UTF_8));
        update(sha256, eventId.getBytes(StandardCharsets.UTF_8));
        update(sha256, value);
        return read(ByteBuffer.wrap(sha256.digest()));
    }

    /** Of all events of a document. */
    public static EventDigest of(List<EventRecord> events) {
        EventDigest sum = NONE;
        for (EventRecord event : events) {
            String id = event.headers().getOrDefault("ce_id", "");
            sum = sum.plus(of(event.topic(), event.key(), id, event.value().toByteArray()));
        }
        return sum;
    }

    /**
     * Reads {@link #hex} back.
     *
     * @throws IllegalArgumentException when it is anything else than 64 hexadecimal digits
     */
    public static EventDigest ofHex(String hex) {
        if (hex.length() != DIGITS) {
            throw new IllegalArgumentException("not a digest of 64 hexadecimal digits: " + hex);
        }
        return read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    /** The digest of both sets together. */
    public EventDigest plus(EventDigest other) {
        long d = fourth + other.fourth;
        long carry = carry(fourth, d);
        long c = third + other.third;
        long nextCarry = carry(third, c) + carry(c, c + carry);
        c += carry;
        long b = second + other.second;
        long lastCarry = carry(second, b) + carry(b, b + nextCarry);
        b += nextCarry;
        return new EventDigest(first + other.first + lastCarry, b, c, d);
    }

    /** The digest without the events of {@code other}. */
    public EventDigest minus(EventDigest other) {
        return plus(new EventDigest(~other.first, ~other.second, ~other.third, ~other.fourth))
                .plus(new EventDigest(0, 0, 0, 1));
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(first)
                + format.toHexDigits(second)
                + format.toHexDigits(third)
                + format.toHexDigits(fourth);
    }

    private static long carry(long before, long after) {
        return Long.compareUnsigned(after, before) < 0 ? 1 : 0;
    }

    /** The length goes first, so that no other four parts give the same bytes. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }

    private static EventDigest read(ByteBuffer bytes) {
        return new EventDigest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
