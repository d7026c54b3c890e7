package io.zhengwen.delivery;

import io.zhengwen.document.RawDocument;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;

/**
 * A record of {@link Topics#RAW} as a lane polled it.
 *
 * @param session the lane's session when it was polled; a record of an older session may belong to another worker now
 * @param control what is asked for beyond processing it
 */
public record RawRecord(TopicPartition partition, long offset, int session, RawDocument document, Control control) {
    public RawRecord {
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(control, "control");
    }

    RawRecord withRevision(int revision) {
        return new RawRecord(partition, offset, session, document.withRevision(revision), control);
    }

    boolean isAt(RawRecord other) {
        return offset == other.offset && partition.equals(other.partition);
    }

    String id() {
        return document.provenance().id().value();
    }
}
