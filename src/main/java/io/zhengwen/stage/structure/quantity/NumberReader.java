package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Genre;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;

/** Finds the numbers that a text promises and those that it observes, in one reading. */
public final class NumberReader {
    /** Both kinds in reading order. */
    public record Numbers(List<Target> targets, List<Figure> figures) {
        public Numbers {
            targets = List.copyOf(targets);
            figures = List.copyOf(figures);
        }
    }

    private final StatedNumbers numbers = new StatedNumbers();

    /**
     * The article's targets and figures.
     *
     * @param outline the outline path of each block, same order and number as the blocks
     * @param genre what kind of document it is
     * @param documentDate when the document was written, as far as known; the year that 今年 stands for
     */
    public Numbers read(Article article, List<String> outline, Genre genre, Optional<PartialDate> documentDate) {
        List<StatedNumber> stated = numbers.in(article, outline, genre, documentDate);
        return new Numbers(TargetFinder.among(stated, article, outline), FigureFinder.among(stated, article));
    }
}
