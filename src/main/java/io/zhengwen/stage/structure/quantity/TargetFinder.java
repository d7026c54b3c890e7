package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;

/** Finds the numbers that a text promises for the future. */
public final class TargetFinder {
    private static final double DATED = 0.9;
    private static final double RECURRING = 0.8;
    private static final double UNDATED = 0.7;

    private final StatedNumbers numbers = new StatedNumbers();

    /**
     * The article's targets in reading order.
     *
     * @param outline the outline path of each block, same order and number as the blocks
     * @param documentDate when the document was written, as far as known; the year that 今年 stands for
     */
    public List<Target> find(Article article, List<String> outline, Optional<PartialDate> documentDate) {
        return numbers.in(article, documentDate).stream()
                .filter(StatedNumber::isPromised)
                .map(number -> target(article, outline, number))
                .toList();
    }

    private static Target target(Article article, List<String> outline, StatedNumber number) {
        Standing standing = number.standing();
        QuantityMention mention = number.measured().mention();
        return new Target(
                number.measured().metric(),
                mention.op(),
                mention.quantity(),
                mention.normalized(),
                standing.date(),
                standing.period(),
                standing.commitment(),
                outline.get(number.block()),
                number.span().of(article.text()),
                number.span(),
                confidence(standing));
    }

    private static double confidence(Standing standing) {
        if (standing.date().isPresent()) {
            return DATED;
        }
        return standing.period().isPresent() ? RECURRING : UNDATED;
    }
}
