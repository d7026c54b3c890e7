package io.zhengwen.stage.structure;

import io.zhengwen.document.Article;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import java.util.List;
import java.util.Optional;

/** Reads a classified document's head, outline and facts. */
public final class StructureExtractor {
    private final LanguageTagger languages = new LanguageTagger();
    private final Outline outlines = new Outline();
    private final CitationFinder citations = new CitationFinder();

    public StructuredDocument structure(ClassifiedDocument document) {
        Article article = document.article();
        Structure structure = new Structure(
                languages.tag(article.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                citations.find(article.text(), article.head().title().orElse("")),
                outlines.paths(article.blocks()),
                List.of());
        return new StructuredDocument(document, structure);
    }
}
