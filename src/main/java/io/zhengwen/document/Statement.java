package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/**
 * Who said what.
 *
 * @param text the span's text: the words quoted or reported
 */
public record Statement(
        String speaker, Optional<String> post, Optional<String> organisation, Mode mode, String text, Span span) {
    /** Quoted word for word, or reported. */
    public enum Mode {
        DIRECT,
        INDIRECT
    }

    public Statement {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
