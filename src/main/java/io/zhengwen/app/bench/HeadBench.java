package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.structure.StructureExtractor;
import java.util.List;

/** Measures the head of a document as a user gets it in the end: after the classifier and the structure stage. */
final class HeadBench {
    private final GenreClassifier classifier = new GenreClassifier();
    private final StructureExtractor structure = new StructureExtractor();

    List<HeadMark> measure(GoldPage page, Article article) {
        return HeadMark.of(page, structure.structure(classifier.classify(article)));
    }
}
