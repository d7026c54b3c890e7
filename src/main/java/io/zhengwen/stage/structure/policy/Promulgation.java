package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.DocumentNumber;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line under a rule's title that says by which order it was issued: （2022年11月8日教育部令第61号公布）, or with the number first:
 * （国台发〔2003〕第1号 2003年3月20日）.
 */
record Promulgation(PartialDate date, String number, Span span) {
    private static final int TOP_LINES = 8;
    private static final Pattern ORDER = Pattern.compile(
            "^\\s?([\\p{IsHan}、，,\\s0-9]{2,40}?(?:令|公告|字)\\s?第\\s?[0-9一二三四五六七八九十百]{1,12}\\s?[号號])\\s?(?:令)?(?:公布|发布|颁布|發布|訂定|令)");

    private static final Pattern NUMBER_FIRST = Pattern.compile("^[（(]\\s?(.{4,40}?[号號])[\\s　，,]{0,4}$");
    private static final Pattern AFTER_DATE = Pattern.compile("^\\s?(?:公布|发布|颁布|印发)?\\s?[)）]$");

    static Optional<Promulgation> find(List<TextLine> lines) {
        return lines.stream()
                .limit(TOP_LINES)
                .map(Promulgation::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Promulgation> in(TextLine line) {
        List<DateMention> dates = DateExpressions.findAll(line.text());
        return dates.size() == 1
                ? numberFirst(line, dates.get(0)).or(() -> dateFirst(line, dates))
                : dateFirst(line, dates);
    }

    private static Optional<Promulgation> numberFirst(TextLine line, DateMention date) {
        Matcher number =
                NUMBER_FIRST.matcher(line.text().substring(0, date.span().start()));
        boolean whole =
                AFTER_DATE.matcher(line.text().substring(date.span().end())).matches();
        if (!whole || !number.matches() || date.resolve().isEmpty()) {
            return Optional.empty();
        }
        return DocumentNumber.normalise(number.group(1))
                .map(written -> new Promulgation(date.resolve().get(), written, line.span()));
    }

    private static Optional<Promulgation> dateFirst(TextLine line, List<DateMention> dates) {
        for (DateMention date : dates) {
            int end = date.span().end();
            Matcher order = ORDER.matcher(line.text().substring(end));
            if (!order.find() || date.resolve().isEmpty()) {
                continue;
            }
            Optional<String> number = DocumentNumber.normalise(order.group(1));
            if (number.isPresent()) {
                Span span = line.part(date.span().start(), end + order.end());
                return Optional.of(new Promulgation(date.resolve().get(), number.get(), span));
            }
        }
        return Optional.empty();
    }
}
