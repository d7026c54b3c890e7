package io.zhengwen.delivery;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Parent;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a document stands on {@link Topics#RAW}: key = document id, value = its bytes, headers = UTF-8 strings. Headers
 * rather than an envelope, so that the value stays the very bytes that arrived.
 */
public final class RawRecordFormat {
    static final String SOURCE = "source";
    static final String SITE = "site";
    static final String ACQUIRED_AT = "acquired-at";
    static final String CHARSET = "charset";
    static final String MEDIA_TYPE = "media-type";
    static final String PARENT = "parent";
    static final String DEPTH = "depth";
    /** Header of a request to process a document again. */
    public static final String REVISES = "revises";

    static final String RESTORES = "restores";
    static final String ATTEMPT = "attempt";
    /** Header of a request to take a document back. */
    public static final String WITHDRAW = "withdraw";

    static final String WITHDRAWN_AT = "withdrawn-at";
    /** Header of a request to close a dead letter. */
    public static final String CLOSES = "closes";

    private RawRecordFormat() {}

    /** The headers of a document's raw record. */
    public static Map<String, String> headers(Provenance provenance) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SOURCE, provenance.source().toString());
        provenance.site().ifPresent(site -> headers.put(SITE, site));
        headers.put(ACQUIRED_AT, provenance.acquiredAt().toString());
        provenance.declaredCharset().ifPresent(charset -> headers.put(CHARSET, charset));
        headers.put(MEDIA_TYPE, provenance.mediaType());
        provenance.parent().ifPresent(parent -> {
            headers.put(PARENT, parent.id().value());
            headers.put(DEPTH, Integer.toString(parent.depth()));
        });
        return headers;
    }

    /** The headers of a record that asks for more than to be processed. */
    public static Map<String, String> headers(Provenance provenance, Control control) {
        Map<String, String> headers = headers(provenance);
        control.revises().ifPresent(revision -> headers.put(REVISES, Integer.toString(revision)));
        if (control.restores()) {
            headers.put(RESTORES, "true");
        }
        if (control.attempt() > 1) {
            headers.put(ATTEMPT, Integer.toString(control.attempt()));
        }
        control.withdrawal().ifPresent(withdrawal -> {
            headers.put(WITHDRAW, withdrawal.reason());
            headers.put(WITHDRAWN_AT, withdrawal.at().toString());
        });
        control.closes().ifPresent(revision -> headers.put(CLOSES, Integer.toString(revision)));
        return headers;
    }

    /**
     * Reads back what a record asks for.
     *
     * @throws IllegalArgumentException when a header is not in this format
     */
    public static Control control(Map<String, String> headers) {
        return new Control(
                revision(headers, REVISES),
                Boolean.parseBoolean(headers.get(RESTORES)),
                Integer.parseInt(headers.getOrDefault(ATTEMPT, "1")),
                Optional.ofNullable(headers.get(WITHDRAW))
                        .map(reason -> new Control.Withdrawal(reason, Instant.parse(required(headers, WITHDRAWN_AT)))),
                revision(headers, CLOSES));
    }

    private static OptionalInt revision(Map<String, String> headers, String name) {
        String revision = headers.get(name);
        return revision == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(revision));
    }

    /**
     * Reads a record back.
     *
     * @throws IllegalArgumentException when the key or a header is not in this format; the message names it
     * @throws java.time.DateTimeException when a time is none
     */
    public static RawDocument read(String key, Map<String, String> headers, byte[] value) {
        if (key == null || value == null) {
            throw new IllegalArgumentException("a record on " + Topics.RAW + " has no key or no value");
        }
        Provenance provenance = new Provenance(
                new DocumentId(key),
                URI.create(required(headers, SOURCE)),
                Optional.ofNullable(headers.get(SITE)),
                Instant.parse(required(headers, ACQUIRED_AT)),
                Optional.ofNullable(headers.get(CHARSET)),
                headers.getOrDefault(MEDIA_TYPE, "application/octet-stream"),
                parent(headers));
        return new RawDocument(provenance, Payload.of(value));
    }

    private static Optional<Parent> parent(Map<String, String> headers) {
        return Optional.ofNullable(headers.get(PARENT))
                .map(id -> new Parent(new DocumentId(id), Integer.parseInt(required(headers, DEPTH))));
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a record on " + Topics.RAW + " has no header " + name);
        }
        return value;
    }
}
