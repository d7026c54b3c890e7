package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the numbers that a text observes. */
final class FigureFinder {
    /** What a text counts of itself: 十二条举措. */
    private static final Pattern OWN_PARTS =
            Pattern.compile("(?:举措|措施|任务|内容|要求|意见|建议|条款|部分|章节|方面|问题|原则|要点|事项清单|政策|制度|机制|目标)$");

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
                .filter(number -> !isPhrase(number.measured().mention()))
                .filter(number -> !isOwnPart(number, article))
                .map(number -> figure(article, number))
                .toList();
    }

    /** 三个中心, 四批次: small counts in words are manners of speaking more often than observations. */
    private static boolean isPhrase(QuantityMention mention) {
        return mention.small() && !mention.bounded() && mention.unit().isClassifier();
    }

    private static boolean isOwnPart(StatedNumber number, Article article) {
        Measured measured = number.measured();
        String text = number.span().of(article.text());
        return "条项个大".contains(measured.mention().unit().name())
                && OWN_PARTS.matcher(measured.metric()).find()
                && text.chars().noneMatch(c -> c >= '0' && c <= '9');
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
