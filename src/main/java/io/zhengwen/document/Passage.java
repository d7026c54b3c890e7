package io.zhengwen.document;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One passage of the page as it was read, and what became of it: it went into a block of the clean text, or was removed.
 *
 * @param text as it stood on the page, blanks collapsed, before any repair
 * @param reason why it was removed; empty when it was kept
 * @param block index in {@link Article#blocks()} of the block that it went into; empty when it was removed
 */
public record Passage(String text, String reason, OptionalInt block) {
    public Passage {
        Objects.requireNonNull(text, "text");
        if (reason.isEmpty() == block.isEmpty()) {
            throw new IllegalArgumentException("a passage has either a block or a reason: " + text);
        }
    }

    public static Passage kept(String text, int block) {
        return new Passage(text, "", OptionalInt.of(block));
    }

    public static Passage removed(String text, String reason) {
        return new Passage(text, reason, OptionalInt.empty());
    }

    public boolean isKept() {
        return block.isPresent();
    }
}
