package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Documents as they come from an inbox and from a site. */
final class RawDocuments {
    private RawDocuments() {}

    /** A text file, known by its content. */
    static RawDocument file(String text) {
        return file("a.txt", text, "text/plain");
    }

    /** A file, known by its content. */
    static RawDocument file(String name, String content, String mediaType) {
        Payload payload = Payload.ofUtf8(content);
        return raw(DocumentId.ofContent(payload), "file:///inbox/" + name, mediaType, payload);
    }

    /** A page, known by its address. */
    static RawDocument page(String address, String content, String mediaType) {
        return raw(DocumentId.ofAddress(URI.create(address)), address, mediaType, Payload.ofUtf8(content));
    }

    static String id(RawDocument document) {
        return document.provenance().id().value();
    }

    /** What a stage would have made of it: these events, of the kind that the first one's topic is for. */
    static DocumentEvents outcome(RawDocument document, List<EventRecord> events) {
        String topic = events.get(0).topic();
        return new DocumentEvents(
                document.provenance().id(),
                document.revision(),
                document.payload().sha256(),
                topic.substring(topic.indexOf('.') + 1),
                Optional.empty(),
                events);
    }

    private static RawDocument raw(DocumentId id, String source, String mediaType, Payload payload) {
        return new RawDocument(
                new Provenance(id, URI.create(source), Optional.empty(), Instant.EPOCH, Optional.empty(), mediaType),
                payload);
    }
}
