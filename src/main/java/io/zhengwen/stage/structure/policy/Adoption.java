package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meeting that adopted a document: 已经市政府第58次常务会议审议通过; of a law, the one that last revised it. */
record Adoption(String meeting, Optional<PartialDate> date, Span span) {
    private static final int TOP_LINES = 40;
    private static final Pattern MEETING = Pattern.compile(
            "([^，,。；;：:《》（）()\\n]{2,60}?第\\s?[0-9０-９一二三四五六七八九十百〇零]{1,6}\\s?(?:次|届)[^，,。；;：:《》（）()\\n]{0,24}?会议?)"
                    + "\\s?(?:审议|讨论|研究|表决|审查)?(?:并)?(?:原则)?(?:通过|同意|批准|审定|修订|修正|决定|決定|通過|修正通過)");
    private static final Pattern LEADING = Pattern.compile("^(?:.{0,20}?(?:已经|业经|已由|已於|经由|经|由|于))?\\s?");

    static Optional<Adoption> find(List<TextLine> lines) {
        Optional<Adoption> found = Optional.empty();
        for (TextLine line : lines.subList(0, Math.min(TOP_LINES, lines.size()))) {
            String text = line.text().length() > 600 ? line.text().substring(0, 600) : line.text();
            Matcher matcher = MEETING.matcher(text);
            Optional<Adoption> here = Optional.empty();
            while (matcher.find()) {
                boolean approval = matcher.group().endsWith("批准") && here.isPresent();
                here = approval ? here : Optional.of(of(line, matcher));
            }
            if (here.isPresent()) {
                found = here;
            } else if (found.isPresent()) {
                break;
            }
        }
        return found;
    }

    private static Adoption of(TextLine line, Matcher matcher) {
        String words = matcher.group(1);
        List<DateMention> dates = DateExpressions.findAll(words);
        int start = 0;
        Optional<PartialDate> date = Optional.empty();
        if (!dates.isEmpty()) {
            DateMention last = dates.get(dates.size() - 1);
            start = last.span().end();
            date = last.resolve();
        }
        String name = words.substring(start);
        Matcher leading = LEADING.matcher(name);
        start += leading.find() ? leading.end() : 0;
        int from = matcher.start(1) + start;
        return new Adoption(words.substring(start).strip(), date, line.part(from, matcher.end()));
    }
}
