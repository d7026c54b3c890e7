package io.zhengwen.stage.likeness;

import io.zhengwen.document.Article;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Fingerprint;
import java.util.Optional;

/**
 * Takes the fingerprint of a document's main text, so that copies of it are known again. Without its credits, in
 * Simplified characters, without blanks and punctuation: what sites change when they take over a text.
 */
public final class Fingerprinting {
    /** Shorter texts are forms more often than reports, and a single clause weighs too much in them. */
    static final int SHORTEST = 100;

    /** The document with its fingerprint, or as it is when its text has fewer than 100 Han characters. */
    public ClassifiedDocument fingerprint(ClassifiedDocument document) {
        return document.with(of(document.article()));
    }

    private Optional<Fingerprint> of(Article article) {
        TextReading text = TextReading.of(Credits.without(article.text()));
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        long title = Hashing.of(PlainLetters.of(article.head().title().orElse("")));
        return Optional.of(new Fingerprint(
                text.simHash(), Hashing.mix(title ^ Hashing.mix(text.numbers())), text.length(), text.clauses()));
    }
}
