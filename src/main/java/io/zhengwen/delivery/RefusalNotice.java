package io.zhengwen.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.TooLargeForBroker;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that the inbox cannot take, as it stands on {@link Topics#RAW}: under the id of its address, with the reason in
 * headers and the file's state as value. So its dead letter is an outcome like any other, and the value's hash tells the
 * same state of a file, which is reported once, from the next one.
 *
 * @param modified when the file was changed last
 * @param bytes size of the file
 * @param where where the file is kept
 */
public record RefusalNotice(URI source, Instant modified, Rejection reason, long bytes, String where) {
    /** Header with the code of the reason; what makes a record a notice. */
    public static final String CODE = "refusal";

    static final String BYTES = "refusal-bytes";
    static final String WHERE = "refusal-where";
    static final String SIZE = "refusal-size";
    static final String LIMIT = "refusal-limit";
    static final String TOPIC = "refusal-topic";
    static final String CAUSE = "refusal-cause";

    private static final String EMPTY = "empty";
    private static final String TOO_LARGE = "too-large";
    private static final String UNREADABLE = "unreadable";
    private static final String TOO_LARGE_FOR_BROKER = "too-large-for-broker";

    public RefusalNotice {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(where, "where");
    }

    /** The same with the place where the file goes. */
    public RefusalNotice keptAt(String place) {
        return new RefusalNotice(source, modified, reason, bytes, place);
    }

    /** What stands for the file: its state, which is not the place where it is kept. */
    public RawDocument document() {
        Provenance provenance = new Provenance(
                DocumentId.ofAddress(source),
                source,
                Optional.empty(),
                modified,
                Optional.empty(),
                "application/octet-stream");
        String state = JsonNodeFactory.instance
                .objectNode()
                .put("refused", reason.code())
                .put("bytes", bytes)
                .put("modified", modified.toString())
                .toString();
        return new RawDocument(provenance, Payload.ofUtf8(state));
    }

    /**
     * The headers of its raw record.
     *
     * @throws IllegalArgumentException when the reason is none of the inbox's
     */
    public Map<String, String> headers() {
        Map<String, String> headers = RawRecordFormat.headers(document().provenance());
        headers.put(CODE, reason.code());
        headers.put(BYTES, Long.toString(bytes));
        headers.put(WHERE, where);
        if (reason instanceof Rejection.TooLarge large) {
            headers.put(SIZE, Long.toString(large.bytes()));
            headers.put(LIMIT, Long.toString(large.limit()));
        } else if (reason instanceof TooLargeForBroker large) {
            headers.put(SIZE, Long.toString(large.bytes()));
            headers.put(TOPIC, large.topic());
        } else if (reason instanceof Rejection.Unreadable unreadable) {
            headers.put(CAUSE, unreadable.cause());
        } else if (!(reason instanceof Rejection.Empty)) {
            throw new IllegalArgumentException("no refusal of the inbox: " + reason);
        }
        return headers;
    }

    /** Whether a raw record with these headers is a notice. */
    public static boolean isOne(Map<String, String> headers) {
        return headers.containsKey(CODE);
    }

    /**
     * Reads a notice back.
     *
     * @param document what was read of the same record
     * @throws IllegalArgumentException when a header is not in this format, or the key is not that of the address
     */
    static RefusalNotice read(RawDocument document, Map<String, String> headers) {
        Provenance provenance = document.provenance();
        if (!provenance.id().equals(DocumentId.ofAddress(provenance.source()))) {
            throw new IllegalArgumentException("a refusal has a key that is not of its source");
        }
        return new RefusalNotice(
                provenance.source(),
                provenance.acquiredAt(),
                reason(headers),
                number(headers, BYTES),
                required(headers, WHERE));
    }

    private static Rejection reason(Map<String, String> headers) {
        String code = required(headers, CODE);
        return switch (code) {
            case EMPTY -> new Rejection.Empty();
            case TOO_LARGE -> new Rejection.TooLarge(number(headers, SIZE), number(headers, LIMIT));
            case UNREADABLE -> new Rejection.Unreadable(required(headers, CAUSE));
            case TOO_LARGE_FOR_BROKER -> new TooLargeForBroker(required(headers, TOPIC), number(headers, SIZE));
            default -> throw new IllegalArgumentException("a refusal has an unknown code: " + code);
        };
    }

    private static long number(Map<String, String> headers, String name) {
        return Long.parseLong(required(headers, name));
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a refusal has no header " + name);
        }
        return value;
    }
}
