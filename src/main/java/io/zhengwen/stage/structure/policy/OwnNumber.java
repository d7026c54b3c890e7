package io.zhengwen.stage.structure.policy;

import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.DocumentNumber;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document's own number. In a body most numbers are citations, so it counts only where it fills a line near the
 * top, ends the title, or stands in the index table.
 */
record OwnNumber(String number, String written, Optional<Span> span, String rule) {
    private static final int TOP_LINES = 12;
    private static final int BODY_LENGTH = 80;
    private static final Pattern LABEL = Pattern.compile("^(?:发文字号|发文文号|文号|文件编号|字号|發文字號|文號)\\s?[:：]\\s?");
    /** Replies to proposals note their kind behind the number: （B类）. */
    private static final Pattern CATEGORY = Pattern.compile("[\\s　]{0,8}[（(][A-Da-d甲乙丙]类?[）)]\\s?$");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("[（(]([^（）()]{5,40}(?:[（(]\\d{4}[)）][^（()）]{1,10})?)[)）]");
    private static final Pattern YEAR_NUMBER = Pattern.compile("[（(]?\\s?((?:19|20)\\d{2}年第?\\d{1,4}号)\\s?[)）]?");
    private static final Pattern NUMBER_ONLY = Pattern.compile("[（(]?\\s?(第\\s?[0-9一二三四五六七八九十百〇]{1,6}\\s?号)\\s?[)）]?");

    /** 2017年农业部公告第2567号 is 农业部公告第2567号: its numbers run on over the years. */
    private static final Pattern YEAR_OF_ORDER = Pattern.compile("^(?:19|20)\\d{2}年(?=[\\p{IsHan}]{2,20}(?:公告|令)第)");

    /** @param above lines of the page that were taken off before the text */
    static Optional<OwnNumber> find(Optional<String> indexed, String title, List<String> above, List<TextLine> lines) {
        return indexed.flatMap(value -> DocumentNumber.first(value)
                        .map(number -> new OwnNumber(number, value, Optional.empty(), "index-table")))
                .or(() -> orderBelow(title, lines))
                .or(() -> nearTop(lines))
                .or(() -> aboveText(above))
                .or(() -> atEndOf(title));
    }

    // The page's title is 江苏省人民政府令, the text begins with 第178号.
    private static Optional<OwnNumber> orderBelow(String title, List<TextLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        TextLine line = lines.get(0);
        return order(title, line.text())
                .map(number -> new OwnNumber(number, line.text(), Optional.of(line.span()), "order-number"));
    }

    private static Optional<OwnNumber> aboveText(List<String> above) {
        List<String> numbers = above.stream()
                .map(OwnNumber::alone)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return numbers.size() == 1
                ? Optional.of(new OwnNumber(numbers.get(0), numbers.get(0), Optional.empty(), "line-above-text"))
                : Optional.empty();
    }

    private static Optional<OwnNumber> nearTop(List<TextLine> lines) {
        for (int i = 0; i < Math.min(TOP_LINES, lines.size()); i++) {
            TextLine line = lines.get(i);
            if (line.text().length() > BODY_LENGTH && i > 0 && endsSentence(line.text())) {
                return Optional.empty();
            }
            Optional<String> number = alone(line.text()).or(() -> endOfTitle(line.text()));
            if (number.isPresent()) {
                return Optional.of(new OwnNumber(number.get(), line.text(), Optional.of(line.span()), "line-near-top"));
            }
            Optional<String> order = i > 0 ? order(lines.get(i - 1).text(), line.text()) : Optional.empty();
            if (order.isPresent()) {
                return Optional.of(new OwnNumber(order.get(), line.text(), Optional.of(line.span()), "order-number"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> alone(String line) {
        if (line.length() > BODY_LENGTH) {
            return Optional.empty();
        }
        String text = CATEGORY.matcher(LABEL.matcher(line).replaceFirst("")).replaceFirst("");
        Matcher bracket = IN_BRACKETS.matcher(text);
        Optional<String> number = DocumentNumber.normalise(text);
        if (number.isPresent()) {
            return number;
        }
        if (bracket.matches()) {
            return DocumentNumber.normalise(bracket.group(1));
        }
        Matcher year = YEAR_NUMBER.matcher(text);
        return year.matches() ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static Optional<String> endOfTitle(String line) {
        if (line.length() > 2 * BODY_LENGTH || endsSentence(line)) {
            return Optional.empty();
        }
        int blank = Math.max(line.lastIndexOf(' '), line.lastIndexOf('　'));
        if (blank > 8 && line.substring(0, blank).contains("关于")) {
            return DocumentNumber.normalise(line.substring(blank + 1));
        }
        return Optional.empty();
    }

    // 中华人民共和国国务院令 on one line, 第707号 on the next.
    private static Optional<String> order(String above, String line) {
        Matcher matcher = NUMBER_ONLY.matcher(line);
        return matcher.matches() && (above.endsWith("令") || above.endsWith("公告"))
                ? DocumentNumber.normalise(above + matcher.group(1))
                : Optional.empty();
    }

    private static Optional<OwnNumber> atEndOf(String title) {
        Matcher matcher = IN_BRACKETS.matcher(title);
        String last = null;
        while (matcher.find()) {
            last = matcher.end() >= title.stripTrailing().length() ? matcher.group(1) : null;
        }
        return Optional.ofNullable(last)
                .map(number -> YEAR_OF_ORDER.matcher(number).replaceFirst(""))
                .flatMap(DocumentNumber::normalise)
                .map(number -> new OwnNumber(number, title, Optional.empty(), "title"));
    }

    private static boolean endsSentence(String line) {
        return line.endsWith("。") || line.endsWith("；");
    }
}
