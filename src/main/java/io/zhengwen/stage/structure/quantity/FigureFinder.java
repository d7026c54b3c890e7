package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the numbers that a text observes. */
final class FigureFinder {
    private FigureFinder() {}

    /** The figures among {@code numbers}; a span that holds a promise holds no figure. */
    static List<Figure> among(List<StatedNumber> numbers, Article article) {
        Set<Span> promised = numbers.stream()
                .filter(StatedNumber::isPromised)
                .map(StatedNumber::span)
                .collect(Collectors.toSet());
        return numbers.stream()
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
