package io.zhengwen.document;

import java.util.Objects;

/** A classified document with its structure. */
public record StructuredDocument(ClassifiedDocument classified, Structure structure) {
    public StructuredDocument {
        Objects.requireNonNull(classified, "classified");
        if (structure.outline().size() != classified.article().blocks().size()) {
            throw new IllegalArgumentException("one outline path a block");
        }
    }
}
