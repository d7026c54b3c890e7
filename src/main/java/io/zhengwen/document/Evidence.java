package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/**
 * The ground for one field of a document's head.
 *
 * @param field the field's name in the event, such as {@code policy.issuedOn}
 * @param rule the rule that found it
 * @param text what the rule read
 * @param span where that stands in the clean text; empty when it stood in a part that was removed
 * @param confidence 0 to 1
 */
public record Evidence(String field, String rule, String text, Optional<Span> span, double confidence) {
    public Evidence {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
        }
    }
}
