package io.zhengwen.app.report;

import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.StructuredDocument;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What the stages made of one file, as far as they came.
 *
 * @param name what people call the file
 * @param decoded its characters; empty when it was refused before
 * @param document what was read; empty when it was refused, or is an archive
 * @param rejection why it was refused
 * @param events what would be published
 */
public record Inspection(
        String name,
        URI source,
        Optional<DecodedDocument> decoded,
        Optional<StructuredDocument> document,
        Optional<Rejection> rejection,
        DocumentEvents events) {
    public Inspection {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(events, "events");
        if (document.isPresent() && decoded.isEmpty()) {
            throw new IllegalArgumentException("read without being decoded: " + name);
        }
    }

    public boolean isRejected() {
        return rejection.isPresent();
    }

    /** Whether it has no text of its own, only files inside. */
    public boolean isArchive() {
        return document.isEmpty() && rejection.isEmpty();
    }
}
