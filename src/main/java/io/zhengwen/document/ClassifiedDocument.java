package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/**
 * An article and its genre.
 *
 * @param fingerprint of its text; empty when that is too short to be told from others, or was not looked at
 */
public record ClassifiedDocument(Article article, GenreVerdict verdict, Optional<Fingerprint> fingerprint) {
    public ClassifiedDocument {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** An article whose text was not looked at for its likeness to others. */
    public ClassifiedDocument(Article article, GenreVerdict verdict) {
        this(article, verdict, Optional.empty());
    }

    /** The same with this fingerprint. */
    public ClassifiedDocument with(Optional<Fingerprint> found) {
        return new ClassifiedDocument(article, verdict, found);
    }
}
