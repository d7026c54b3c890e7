package io.zhengwen.document;

import java.util.Objects;

/**
 * One block of the clean text.
 *
 * @param level 1 to 6 for headings, 0 otherwise
 * @param span where the block stands in the clean text; {@code text} reads exactly as the span does
 */
public record Block(Type type, int level, String text, Span span) {
    /** What a block is to a reader. */
    public enum Type {
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE,
        CAPTION,
        SIGNATURE
    }

    public Block {
        Objects.requireNonNull(type, "type");
        if (level < 0 || level > 6) {
            throw new IllegalArgumentException("level must be 0 to 6: " + level);
        }
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("span and text differ in length");
        }
    }
}
