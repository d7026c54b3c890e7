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
    private static final Pattern LABEL = Pattern.compile("^(?:发文字号|发文文号|文号|文件编号|字号)\\s?[:：]\\s?");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[（(]([^（）()]{5,40}(?:[（(]\\d{4}[)）][^（()）]{1,10})?)[)）]");
    private static final Pattern YEAR_NUMBER = Pattern.compile("[（(]?\\s?((?:19|20)\\d{2}年第?\\d{1,4}号)\\s?[)）]?");
    private static final Pattern NUMBER_ONLY = Pattern.compile("[（(]?\\s?(第\\s?[0-9一二三四五六七八九十百〇]{1,6}\\s?号)\\s?[)）]?");

    static Optional<OwnNumber> find(Optional<String> indexed, String title, List<TextLine> lines) {
        return indexed.flatMap(value -> DocumentNumber.first(value)
                        .map(number -> new OwnNumber(number, value, Optional.empty(), "index-table")))
                .or(() -> nearTop(lines))
                .or(() -> atEndOf(title));
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
            Optional<OwnNumber> order = i > 0 ? order(lines.get(i - 1), line) : Optional.empty();
            if (order.isPresent()) {
                return order;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> alone(String line) {
        if (line.length() > BODY_LENGTH) {
            return Optional.empty();
        }
        String text = LABEL.matcher(line).replaceFirst("");
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
    private static Optional<OwnNumber> order(TextLine above, TextLine line) {
        Matcher matcher = NUMBER_ONLY.matcher(line.text());
        if (!matcher.matches() || !(above.text().endsWith("令") || above.text().endsWith("公告"))) {
            return Optional.empty();
        }
        return DocumentNumber.normalise(above.text() + matcher.group(1))
                .map(number -> new OwnNumber(number, line.text(), Optional.of(line.span()), "order-number"));
    }

    private static Optional<OwnNumber> atEndOf(String title) {
        Matcher matcher = IN_BRACKETS.matcher(title);
        String last = null;
        while (matcher.find()) {
            last = matcher.end() >= title.stripTrailing().length() ? matcher.group(1) : null;
        }
        return Optional.ofNullable(last)
                .flatMap(DocumentNumber::normalise)
                .map(number -> new OwnNumber(number, title, Optional.empty(), "title"));
    }

    private static boolean endsSentence(String line) {
        return line.endsWith("。") || line.endsWith("；");
    }
}
