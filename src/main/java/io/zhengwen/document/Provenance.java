package io.zhengwen.document;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a document came from; copied unchanged through every stage, so that any event can be traced to its bytes.
 *
 * @param id the document's identity
 * @param source absolute address: {@code file:} for a file, {@code http(s):} for a page
 * @param site name of the source site, empty for files
 * @param acquiredAt file time or fetch time; the only time that enters an event, so replays give the same values
 * @param declaredCharset the transport's charset label (HTTP header), unchecked
 * @param mediaType what the bytes look like, {@code application/octet-stream} when nothing is known
 */
public record Provenance(
        DocumentId id,
        URI source,
        Optional<String> site,
        Instant acquiredAt,
        Optional<String> declaredCharset,
        String mediaType) {
    public Provenance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(acquiredAt, "acquiredAt");
        Objects.requireNonNull(declaredCharset, "declaredCharset");
        Objects.requireNonNull(mediaType, "mediaType");
        if (!source.isAbsolute()) {
            throw new IllegalArgumentException("source must be absolute: " + source);
        }
    }
}
