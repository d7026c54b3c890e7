package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document whose packing, if it had any, is off.
 *
 * @param mediaType what the bytes are, once looked into: {@code application/pdf}, not just {@code application/zip}
 * @param text what a packed format carried; empty for text files, whose bytes are still to be decoded, and for archives
 * @param members files inside it, in their order
 */
public record OpenedDocument(RawDocument raw, String mediaType, Optional<CarriedText> text, List<MemberFile> members) {
    public OpenedDocument {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(text, "text");
        members = List.copyOf(members);
    }

    /** A text file, or what may be one. */
    public static OpenedDocument plain(RawDocument raw) {
        return new OpenedDocument(raw, raw.provenance().mediaType(), Optional.empty(), List.of());
    }

    /** Whether there is nothing to read but the members: an archive. */
    public boolean isArchive() {
        return text.isEmpty() && !members.isEmpty();
    }
}
