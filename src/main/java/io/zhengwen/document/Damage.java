package io.zhengwen.document;

import java.util.Objects;

/**
 * Damage that was in the text when it reached us, such as {@code ?} where blanks were.
 *
 * @param kind a stable name such as {@code question-mark-run}
 * @param count characters affected, at least 1
 */
public record Damage(String kind, int count) {
    public Damage {
        Objects.requireNonNull(kind, "kind");
        if (count < 1) {
            throw new IllegalArgumentException("damage without a count: " + kind);
        }
    }
}
