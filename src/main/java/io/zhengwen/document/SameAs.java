package io.zhengwen.document;

import java.util.Objects;

/**
 * That a document is a copy of one that was published before it.
 *
 * @param original the earliest document known with this text
 * @param distance bits in which the SimHashes of the two texts differ
 */
public record SameAs(DocumentId original, int distance) {
    public SameAs {
        Objects.requireNonNull(original, "original");
        if (distance < 0 || distance > Long.SIZE) {
            throw new IllegalArgumentException("no distance of 64 bits: " + distance);
        }
    }
}
