package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;

/** Finds the numbers that a text promises for the future. */
public final class TargetFinder {
    /**
     * The article's targets in reading order.
     *
     * @param outline the outline path of each block, same order and number as the blocks
     * @param documentDate when the document was written, as far as known; the year that 今年 stands for
     */
    public List<Target> find(Article article, List<String> outline, Optional<PartialDate> documentDate) {
        return List.of();
    }
}
