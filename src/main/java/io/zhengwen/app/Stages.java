package io.zhengwen.app;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.structure.StructureExtractor;
import io.zhengwen.stage.wire.EventEncoder;

/**
 * The stages, built once and shared: the routes bind each as a bean, {@code inspect} runs them in a row. Thread-safe.
 */
public record Stages(
        DocumentDecoder charset,
        ArticleExtractor content,
        GenreClassifier genre,
        StructureExtractor structure,
        EventEncoder wire) {
    public static Stages create() {
        return new Stages(
                new DocumentDecoder(),
                new ArticleExtractor(),
                new GenreClassifier(),
                new StructureExtractor(),
                new EventEncoder());
    }

    /** All stages in a row, as the document route runs them; a refused document gives its dead letter. */
    public DocumentEvents process(RawDocument raw) {
        try {
            return wire.encode(structure.structure(genre.classify(content.extract(charset.decode(raw)))));
        } catch (DocumentRejectedException e) {
            return wire.reject(raw, e.rejection(), 1);
        }
    }
}
