package io.zhengwen.document;

import java.util.Objects;

/**
 * Something of the page that is not part of its main text.
 *
 * @param reason a stable name such as {@code navigation} or {@code related-news}
 */
public record Removed(String reason, String text) {
    public Removed {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
    }
}
