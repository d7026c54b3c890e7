package io.zhengwen.document;

import java.util.Objects;

/**
 * Damage that was in the text when it reached us, such as {@code ?} where blanks were.
 *
 * @param kind a stable name such as {@code question-mark-run}
 * @param count characters affected, at least 1
 * @param repaired whether these characters were brought back
 */
public record Damage(String kind, int count, boolean repaired) {
    public Damage {
        Objects.requireNonNull(kind, "kind");
        if (count < 1) {
            throw new IllegalArgumentException("damage without a count: " + kind);
        }
    }

    /** Damage that stays in the text, or whose traces were taken out. */
    public Damage(String kind, int count) {
        this(kind, count, false);
    }
}
