package io.zhengwen.stage.wire;

import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import java.util.Optional;

/**
 * The value of a dead letter: why, and everything that a retry needs.
 *
 * @param provenance empty when the bytes were never read
 * @param bytes size of the document
 * @param content the bytes, when few enough for a record
 * @param where where the bytes are kept instead
 */
record RejectionJson(
        Optional<Provenance> provenance,
        Optional<String> contentHash,
        long bytes,
        Optional<Payload> content,
        Optional<String> where) {
    /** In base64 this stays below the 1 MB that brokers accept by default. */
    static final int LARGEST_CONTENT = 512 * 1024;

    static RejectionJson of(RawDocument raw) {
        Payload payload = raw.payload();
        return payload.size() > LARGEST_CONTENT
                ? withoutContent(raw)
                : new RejectionJson(
                        Optional.of(raw.provenance()),
                        Optional.of(payload.sha256()),
                        payload.size(),
                        Optional.of(payload),
                        Optional.empty());
    }

    static RejectionJson withoutContent(RawDocument raw) {
        return new RejectionJson(
                Optional.of(raw.provenance()),
                Optional.of(raw.payload().sha256()),
                raw.payload().size(),
                Optional.empty(),
                Optional.of("documents.raw, key " + raw.provenance().id()));
    }

    static RejectionJson unread(long bytes, String where) {
        return new RejectionJson(Optional.empty(), Optional.empty(), bytes, Optional.empty(), Optional.of(where));
    }

    JsonObject event(Envelope envelope, Rejection rejection, int attempts, String pipelineVersion) {
        return new JsonObject()
                .put("id", envelope.id().value())
                .put("revision", envelope.revision())
                .put("contentHash", contentHash)
                .put("pipelineVersion", pipelineVersion)
                .put("source", source(envelope))
                .put("stage", rejection.stage())
                .put("code", rejection.code())
                .put(
                        "message",
                        new JsonObject().put("zh", rejection.messageZh()).put("en", rejection.messageEn()))
                .put("attempts", attempts)
                .put("retryable", rejection.retryable())
                .put("bytes", bytes)
                .putBytes("content", content)
                .put("where", where);
    }

    private JsonObject source(Envelope envelope) {
        return new JsonObject()
                .put("uri", envelope.sourceUri())
                .put("site", provenance.flatMap(Provenance::site))
                .put("mediaType", provenance.map(Provenance::mediaType))
                .put("declaredCharset", provenance.flatMap(Provenance::declaredCharset))
                .put("fetchedAt", envelope.time())
                .put("parent", provenance.flatMap(DocumentJson::parent));
    }
}
