package io.zhengwen.stage.wire;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 context of one document's events, in Kafka binary mode.
 *
 * @param source where the document came from
 * @param acquiredAt the only time in an envelope: a replay gives the same bytes
 */
record Envelope(DocumentId id, int revision, URI source, Instant acquiredAt) {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Of the events that a document gives as it came. */
    static Envelope of(RawDocument raw) {
        Provenance provenance = raw.provenance();
        return new Envelope(provenance.id(), raw.revision(), provenance.source(), provenance.acquiredAt());
    }

    String documentEventId() {
        return eventId("document");
    }

    /** Positions count from 1 in the order of the document event's array. */
    String factId(String fact, int position) {
        return eventId(fact) + "/" + position;
    }

    /** A refusal after another attempt is another event. */
    String rejectionId(int attempts) {
        return eventId("rejected") + "/" + attempts;
    }

    String withdrawalId() {
        return eventId("withdrawn");
    }

    private String eventId(String kind) {
        return id + "/" + revision + "/" + kind;
    }

    String sourceUri() {
        return source.toASCIIString();
    }

    /**
     * RFC 3339 in UTC. Milliseconds, as Kafka keeps them, so that a document read back from a topic says the same; years
     * that RFC 3339 cannot write (damaged file times) become the nearest it can.
     */
    String time() {
        Instant writable = acquiredAt.isBefore(EARLIEST) ? EARLIEST : acquiredAt.isAfter(LATEST) ? LATEST : acquiredAt;
        return writable.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /**
     * Seals one event.
     *
     * @param type what the event says, such as {@code document.policy}
     * @param schema the name of its JSON Schema, such as {@code document}
     */
    EventRecord seal(String topic, String eventId, String type, String schema, JsonObject value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId);
        headers.put("ce_source", sourceUri());
        headers.put("ce_type", "io.zhengwen." + type + ".v1");
        headers.put("ce_subject", id.value());
        headers.put("ce_time", time());
        headers.put("ce_dataschema", "urn:zhengwen:schema:" + schema + ":v1");
        headers.put("ce_partitionkey", id.value());
        headers.put("content-type", "application/json");
        return new EventRecord(topic, id.value(), headers, value.toPayload());
    }
}
