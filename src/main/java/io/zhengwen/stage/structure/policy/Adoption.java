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
    private static final int LONGEST_DATE = 16;
    private static final Pattern MEETING = Pattern.compile(
            "([^，,。；;：:《》（）()\\n]{0,60}?第\\s?[0-9０-９一二三四五六七八九十百〇零]{1,6}\\s?(?:次|届)[^，,。；;：:《》（）()\\n]{0,24}?会议?)"
                    + "\\s?(?:审议|讨论|研究|表决|审查)?(?:并)?(?:原则)?(?:通过|同意|批准|审定|修订|修正|决定|決定|通過|修正通過)");
    private static final Pattern LEADING = Pattern.compile("^(?:.{0,20}?(?:已经|业经|已由|已於|经由|经|由|于))?\\s?");

    private static final String ORDINAL = "第?[0-9０-９一二三四五六七八九十百〇零]{1,6}";
    private static final Pattern CONGRESS = Pattern.compile("[\\p{IsHan}]{2,14}(?:人民代表大会|人大)(?:常务委员会|常委会)?");

    /** The people's congress, or its standing committee, whose session this was; it is what makes a law. */
    Optional<String> congress() {
        String body = meeting.replaceAll("第[^届]{1,6}届", "").replaceFirst(ORDINAL + "次(?:全体)?会议?$", "");
        return CONGRESS.matcher(body).matches()
                ? Optional.of(body.replaceFirst("人大(?=常|$)", "人民代表大会").replaceFirst("常委会$", "常务委员会"))
                : Optional.empty();
    }

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
        if (dates.isEmpty()) {
            date = dateBefore(line.text().substring(0, matcher.start(1)));
        } else {
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

    /** 2018年3月20日，第十三届…会议: the day stands before the comma. */
    private static Optional<PartialDate> dateBefore(String text) {
        String stripped = text.replaceFirst("[，,]\\s?$", "");
        return DateExpressions.findAll(stripped.substring(Math.max(0, stripped.length() - LONGEST_DATE))).stream()
                .filter(mention -> mention.span().end() == Math.min(LONGEST_DATE, stripped.length()))
                .findFirst()
                .flatMap(DateMention::resolve);
    }
}
