package io.zhengwen.delivery;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.ForeignRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * A record of {@link Topics#RAW} as a lane polled it.
 *
 * @param session the lane's session when it was polled; a record of an older session may belong to another worker now
 * @param control what is asked for beyond processing it
 * @param refusal why it is not to be processed: it says so itself, or it cannot be read
 */
public record RawRecord(
        TopicPartition partition,
        long offset,
        int session,
        RawDocument document,
        Control control,
        Optional<Refusal> refusal) {
    public RawRecord {
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(control, "control");
    }

    /** A record as the intakes write them. */
    public RawRecord(TopicPartition partition, long offset, int session, RawDocument document, Control control) {
        this(partition, offset, session, document, control, Optional.empty());
    }

    /** Reads a record as it was polled; one that is none of ours is a document that says so. */
    public static RawRecord read(
            TopicPartition partition, long offset, int session, String key, Map<String, String> headers, byte[] value) {
        try {
            RawDocument document = RawRecordFormat.read(key, headers, value);
            Optional<Refusal> refusal = RefusalNotice.isOne(headers)
                    ? Optional.of(Refusal.of(RefusalNotice.read(document, headers)))
                    : Optional.empty();
            return new RawRecord(partition, offset, session, document, RawRecordFormat.control(headers), refusal);
        } catch (IllegalArgumentException | DateTimeException e) {
            Payload bytes = Payload.of(value == null ? new byte[0] : value);
            return foreign(partition, offset, session, bytes, e.getMessage());
        }
    }

    /** A record that cannot be read as one of ours: a document of these bytes, to be refused for this reason. */
    private static RawRecord foreign(
            TopicPartition partition, long offset, int session, Payload value, String problem) {
        URI place = URI.create("kafka:/" + partition.topic() + '/' + partition.partition() + '/' + offset);
        Provenance provenance = new Provenance(
                DocumentId.ofAddress(place),
                place,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "application/octet-stream",
                Optional.empty());
        return new RawRecord(
                partition,
                offset,
                session,
                new RawDocument(provenance, value),
                Control.NONE,
                Optional.of(Refusal.of(new ForeignRecord(problem))));
    }

    RawRecord withRevision(int revision) {
        return new RawRecord(partition, offset, session, document.withRevision(revision), control, refusal);
    }

    boolean isAt(RawRecord other) {
        return offset == other.offset && partition.equals(other.partition);
    }

    String id() {
        return document.provenance().id().value();
    }
}
