package io.zhengwen.document;

import java.util.Objects;

/** An article and its genre. */
public record ClassifiedDocument(Article article, GenreVerdict verdict) {
    public ClassifiedDocument {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(verdict, "verdict");
    }
}
