package io.zhengwen.document;

import java.util.Objects;

/**
 * The document that a document came out of: an archive, a mail.
 *
 * @param depth how many documents it is inside of, at least 1
 */
public record Parent(DocumentId id, int depth) {
    public Parent {
        Objects.requireNonNull(id, "id");
        if (depth < 1) {
            throw new IllegalArgumentException("a parent's depth counts from 1: " + depth);
        }
    }
}
