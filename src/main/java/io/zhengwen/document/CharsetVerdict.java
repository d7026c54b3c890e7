package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/**
 * How the bytes were read as characters, and on what grounds.
 *
 * @param used name of the charset that decoded the text
 * @param declared the label that the document or its transport carried, as written
 * @param confidence 0 to 1
 */
public record CharsetVerdict(String used, Optional<String> declared, Basis basis, double confidence) {
    /** The evidence that decided, strongest first. */
    public enum Basis {
        BYTE_ORDER_MARK,
        STRUCTURE,
        ASCII,
        VALID_UTF8,
        DECLARED,
        STATISTICAL,
        /** The format holds its characters by its own rules; no charset had to be found. */
        CARRIER
    }

    public CharsetVerdict {
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(basis, "basis");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
        }
    }
}
