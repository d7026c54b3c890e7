package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Target;
import java.util.List;

/** Tells the numbers that a text promises for the future. */
final class TargetFinder {
    private static final double DATED = 0.9;
    private static final double RECURRING = 0.8;
    private static final double UNDATED = 0.7;

    private TargetFinder() {}

    /** The targets among {@code numbers}, {@code outline} being the path of each block. */
    static List<Target> among(List<StatedNumber> numbers, Article article, List<String> outline) {
        return numbers.stream()
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
