package io.zhengwen.stage.wire;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.SameAs;
import io.zhengwen.document.StructuredDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last stage: what was found out about a document becomes the events that subscribers read (docs/events.md). The
 * same document and rules give the same bytes.
 */
public final class EventEncoder {
    /** Bytes of the largest value; with headers it fits the 24 MiB that the topics are created for. */
    static final int LARGEST_EVENT = 23 << 20;

    private final String pipelineVersion;
    private final int largestEvent;

    public EventEncoder() {
        this(PipelineVersion.read(), LARGEST_EVENT);
    }

    EventEncoder(String pipelineVersion, int largestEvent) {
        this.pipelineVersion = pipelineVersion;
        this.largestEvent = largestEvent;
    }

    /**
     * The document event, then one event a fact: targets, duties, milestone entries, figures, statements.
     *
     * @throws DocumentRejectedException when an event would not fit a Kafka record: sending it would fail for ever
     */
    public DocumentEvents encode(StructuredDocument document) {
        RawDocument raw = document.classified().article().source().raw();
        Envelope envelope = Envelope.of(raw);
        String contentHash = raw.payload().sha256();
        String genre = document.classified().verdict().genre().label();

        CodePoints points = CodePoints.of(document.classified().article().text());
        DocumentJson json = new DocumentJson(document, envelope, new FactFields(points, FactFields.Shape.NESTED));
        FactJson facts = new FactJson(document, envelope, new FactFields(points, FactFields.Shape.FLAT));
        List<EventRecord> events = new ArrayList<>();
        events.add(envelope.seal(
                "documents." + genre,
                envelope.documentEventId(),
                "document." + genre,
                "document",
                json.event(contentHash, pipelineVersion)));
        events.addAll(facts.events());
        events.forEach(this::checkSize);
        return new DocumentEvents(
                envelope.id(),
                raw.revision(),
                contentHash,
                genre,
                document.classified().article().head().title(),
                events,
                document.classified().fingerprint());
    }

    /**
     * The same events with a link to the document of which this one is a copy. It is set into the encoded event: who
     * knows of the others is not who encodes, and few documents have one.
     */
    public DocumentEvents link(DocumentEvents document, SameAs sameAs) {
        EventRecord event = document.events().get(0);
        // Quotes inside a JSON string are escaped, so no text of a document looks like this field.
        String json = new String(event.value().toByteArray(), StandardCharsets.UTF_8)
                .replace(DocumentJson.NOT_LINKED, DocumentJson.linked(sameAs));
        return document.withFirst(new EventRecord(event.topic(), event.key(), event.headers(), Payload.ofUtf8(json)));
    }

    /** The event of an archive, which has no text of its own: what is inside, and what became of it. */
    public DocumentEvents encodeArchive(OpenedDocument archive) {
        RawDocument raw = archive.raw();
        Envelope envelope = Envelope.of(raw);
        EventRecord event = envelope.seal(
                "documents.archive",
                envelope.documentEventId(),
                "document.archive",
                "archive",
                ArchiveJson.event(archive, envelope, pipelineVersion));
        checkSize(event);
        return new DocumentEvents(
                envelope.id(), raw.revision(), raw.payload().sha256(), "archive", Optional.empty(), List.of(event));
    }

    private void checkSize(EventRecord event) {
        int bytes = event.value().size();
        if (bytes > largestEvent) {
            throw new DocumentRejectedException(new Rejection.EventTooLarge(bytes, largestEvent));
        }
    }

    /** The dead letter of a document whose bytes are at hand. */
    public DocumentEvents reject(RawDocument raw, Rejection rejection, int attempts) {
        return rejected(raw, RejectionJson.of(raw), rejection, attempts);
    }

    /** The same for a topic that does not take the bytes, however few they are: the letter says where they are. */
    public DocumentEvents rejectWithoutContent(RawDocument raw, Rejection rejection, int attempts) {
        return rejected(raw, RejectionJson.withoutContent(raw), rejection, attempts);
    }

    /**
     * The dead letter of a document whose bytes are kept elsewhere.
     *
     * @param standIn the document, or with its id and origin what stands for it: its hash is remembered, its bytes are not sent
     * @param bytes size of the document, 0 when unknown
     * @param where where the bytes are kept
     */
    public DocumentEvents reject(RawDocument standIn, Rejection rejection, int attempts, long bytes, String where) {
        return rejected(standIn, RejectionJson.unread(bytes, where), rejection, attempts);
    }

    /**
     * The record that a document was taken back.
     *
     * @param document its id and source; the bytes are not looked at
     * @param contentHash of what was published
     * @param outcome what had become of it
     * @param at when somebody asked for it
     */
    public DocumentEvents withdraw(
            RawDocument document, String contentHash, String outcome, String reason, Instant at) {
        Provenance provenance = document.provenance();
        Envelope envelope = new Envelope(provenance.id(), document.revision(), provenance.source(), at);
        JsonObject json = new JsonObject()
                .put("id", provenance.id().value())
                .put("revision", document.revision())
                .put("contentHash", contentHash)
                .put("pipelineVersion", pipelineVersion)
                .put("sourceUri", envelope.sourceUri())
                .put("outcome", outcome)
                .put("reason", reason)
                .put("withdrawnAt", envelope.time());
        EventRecord event =
                envelope.seal("documents.withdrawn", envelope.withdrawalId(), "document.withdrawn", "withdrawn", json);
        return new DocumentEvents(
                provenance.id(), document.revision(), contentHash, "withdrawn", Optional.empty(), List.of(event));
    }

    private DocumentEvents rejected(RawDocument raw, RejectionJson json, Rejection rejection, int attempts) {
        Envelope envelope = Envelope.of(raw);
        EventRecord event = envelope.seal(
                "documents.rejected",
                envelope.rejectionId(attempts),
                "document.rejected",
                "rejected",
                json.event(envelope, rejection, attempts, pipelineVersion));
        return new DocumentEvents(
                envelope.id(), raw.revision(), raw.payload().sha256(), "rejected", Optional.empty(), List.of(event));
    }
}
