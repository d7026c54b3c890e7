package io.zhengwen.document;

import java.util.Objects;

/**
 * A document's bytes and origin, before anything was read from them.
 *
 * @param revision 1 for the first content seen under this id, then counting up
 */
public record RawDocument(Provenance provenance, Payload payload, int revision) {
    public RawDocument {
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(payload, "payload");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1: " + revision);
        }
    }

    public RawDocument(Provenance provenance, Payload payload) {
        this(provenance, payload, 1);
    }

    public RawDocument withRevision(int next) {
        return new RawDocument(provenance, payload, next);
    }
}
