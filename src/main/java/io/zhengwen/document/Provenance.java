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
 * @param parent the document that it came out of; empty for files and pages
 */
public record Provenance(
        DocumentId id,
        URI source,
        Optional<String> site,
        Instant acquiredAt,
        Optional<String> declaredCharset,
        String mediaType,
        Optional<Parent> parent) {
    public Provenance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(acquiredAt, "acquiredAt");
        Objects.requireNonNull(declaredCharset, "declaredCharset");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(parent, "parent");
        if (!source.isAbsolute()) {
            throw new IllegalArgumentException("source must be absolute: " + source);
        }
    }

    /** A file or a page of its own. */
    public Provenance(
            DocumentId id,
            URI source,
            Optional<String> site,
            Instant acquiredAt,
            Optional<String> declaredCharset,
            String mediaType) {
        this(id, source, site, acquiredAt, declaredCharset, mediaType, Optional.empty());
    }

    /** The same origin under another identity. */
    public Provenance withId(DocumentId other) {
        return new Provenance(other, source, site, acquiredAt, declaredCharset, mediaType, parent);
    }

    /** The provenance of a member of this document, which has its own otherwise. */
    public Provenance under(Provenance holder) {
        int depth = holder.parent.map(Parent::depth).orElse(0) + 1;
        return new Provenance(
                id,
                source,
                holder.site,
                acquiredAt,
                declaredCharset,
                mediaType,
                Optional.of(new Parent(holder.id, depth)));
    }
}
