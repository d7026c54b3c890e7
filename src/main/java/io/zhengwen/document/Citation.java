package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/** A document named in 《》, with its number where one stands beside it. */
public record Citation(String title, Optional<String> documentNumber) {
    public Citation {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(documentNumber, "documentNumber");
    }
}
