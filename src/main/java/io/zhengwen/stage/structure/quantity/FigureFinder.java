package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Figure;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the numbers that a text observes. */
public final class FigureFinder {
    private final StatedNumbers numbers = new StatedNumbers();

    /**
     * The article's figures in reading order.
     *
     * @param targets the article's targets, whose numbers are no figures
     * @param documentDate when the document was written, as far as known
     */
    public List<Figure> find(Article article, List<Target> targets, Optional<PartialDate> documentDate) {
        Set<Span> promised = targets.stream().map(Target::span).collect(Collectors.toSet());
        return numbers.in(article, documentDate).stream()
                .filter(number -> !number.isPromised() && !promised.contains(number.span()))
                .filter(number -> number.measured().mention().unit().kind() != Unit.Kind.TIME)
                .map(number -> figure(article, number))
                .toList();
    }

    private static Figure figure(Article article, StatedNumber number) {
        QuantityMention mention = number.measured().mention();
        Standing standing = number.standing();
        return new Figure(
                number.measured().metric(),
                mention.op(),
                mention.quantity(),
                mention.normalized(),
                standing.mode() == Standing.Mode.OBSERVED ? standing.date() : Optional.empty(),
                number.span().of(article.text()),
                number.span());
    }
}
