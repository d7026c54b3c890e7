package io.zhengwen.document;

import java.util.Objects;

/**
 * A document's bytes and origin, before anything was read from them.
 *
 * @param revision 1 for the first content seen under this id, then counting up
 * @param attempt 1 for the first try to read this content, then counting up
 */
public record RawDocument(Provenance provenance, Payload payload, int revision, int attempt) {
    public RawDocument {
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(payload, "payload");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1: " + revision);
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + attempt);
        }
    }

    public RawDocument(Provenance provenance, Payload payload, int revision) {
        this(provenance, payload, revision, 1);
    }

    public RawDocument(Provenance provenance, Payload payload) {
        this(provenance, payload, 1);
    }

    public RawDocument withRevision(int next) {
        return new RawDocument(provenance, payload, next, attempt);
    }

    public RawDocument withAttempt(int number) {
        return new RawDocument(provenance, payload, revision, number);
    }
}
