package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The date on a line of its own at the foot of a document (成文日期) where no office that we know signs above it. A date
 * between paragraphs is none: nothing but attachments and notes may follow.
 */
record FootDate(PartialDate date, Span span) {
    private static final int MOST_BEHIND = 12;
    private static final int LONGEST_NAMES = 60;
    private static final Pattern BEHIND = Pattern.compile(
            "^(?:[（(](?:此件|联系|本文|公开|主动|依申请|不予|信息公开)|附件|附表|附[:：]|附$|抄\\s?送|主题词|联系|\\d{1,2}\\s?[.．、]|.*\\.(?i:docx?|xlsx?|pdf|wps|zip|rar|ofd)\\b|.*印发$|共印)");
    private static final Pattern BOUNDS = Pattern.compile("^[（(\\s]+|[）)\\s]+$");
    private static final Pattern NO_NAMES = Pattern.compile("[，。；：:！？]|[0-9０-９]");

    static Optional<FootDate> find(List<TextLine> lines) {
        int least = Math.max(1, lines.size() - MOST_BEHIND);
        for (int i = lines.size() - 1; i >= least; i--) {
            TextLine line = lines.get(i);
            Optional<FootDate> date = line.type() == Block.Type.TABLE ? Optional.empty() : of(line);
            if (date.isPresent()) {
                return date;
            }
            if (!BEHIND.matcher(line.text()).find()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<FootDate> of(TextLine line) {
        List<DateMention> dates = DateExpressions.findAll(line.text());
        if (dates.size() != 1 || dates.get(0).day().isEmpty() || line.text().length() > LONGEST_NAMES) {
            return Optional.empty();
        }
        Span span = dates.get(0).span();
        String before = BOUNDS.matcher(line.text().substring(0, span.start())).replaceAll("");
        String behind = BOUNDS.matcher(line.text().substring(span.end())).replaceAll("");
        if (!behind.isEmpty() || NO_NAMES.matcher(before).find()) {
            return Optional.empty();
        }
        return dates.get(0)
                .resolve()
                .map(PartialDate::toDay)
                .map(date -> new FootDate(date, line.part(span.start(), span.end())));
    }
}
