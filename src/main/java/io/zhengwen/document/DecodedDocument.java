package io.zhengwen.document;

import java.util.List;
import java.util.Objects;

/**
 * A document as characters: markup and noise still in it.
 *
 * @param format the media type that the text came in: {@code text/html}, {@code application/pdf}
 * @param mediaType {@code text/html}, {@code text/markdown} or {@code text/plain}: how {@code text} is to be read
 * @param text the characters, without a byte order mark
 */
public record DecodedDocument(
        RawDocument raw, String format, String mediaType, String text, CharsetVerdict charset, List<Damage> damage) {
    public DecodedDocument {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(charset, "charset");
        damage = List.copyOf(damage);
    }

    /** A text file. */
    public DecodedDocument(
            RawDocument raw, String mediaType, String text, CharsetVerdict charset, List<Damage> damage) {
        this(raw, mediaType, mediaType, text, charset, damage);
    }

    public boolean isHtml() {
        return mediaType.equals("text/html");
    }

    public boolean isMarkdown() {
        return mediaType.equals("text/markdown");
    }

    /** The same document with its text written another way. */
    public DecodedDocument rewritten(String otherType, String otherText) {
        return new DecodedDocument(raw, format, otherType, otherText, charset, damage);
    }
}
