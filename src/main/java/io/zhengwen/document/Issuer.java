package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/** A body that issued a document; the region is the one it governs, when that is certain. */
public record Issuer(String name, Optional<Region> region) {
    public Issuer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
    }
}
