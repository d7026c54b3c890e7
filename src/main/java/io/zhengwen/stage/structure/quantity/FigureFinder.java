package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Figure;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;

/** Finds the numbers that a text observes. */
public final class FigureFinder {
    /**
     * The article's figures in reading order.
     *
     * @param targets the article's targets, whose numbers are no figures
     * @param documentDate when the document was written, as far as known
     */
    public List<Figure> find(Article article, List<Target> targets, Optional<PartialDate> documentDate) {
        return List.of();
    }
}
