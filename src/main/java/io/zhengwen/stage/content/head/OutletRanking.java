package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranks the names that may be the medium or office an article comes from (来源). */
final class OutletRanking {
    private static final double STATED = 0.95;
    private static final double META = 0.7;
    private static final double BELOW = 0.6;
    private static final double BEHIND_DATE = 0.5;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|，。）)]+");
    private static final Pattern END =
            Pattern.compile("[|｜\\[【（(]|\\s(?=\\S{0,8}\\d)|\\s{1,}(?:时间|日期|作者|浏览|点击)|\\d+\\s*(?:条评论|次)");
    private static final Pattern MEDIUM_AFTER_DATE = Pattern.compile("^[\\s|｜]*([\\u4e00-\\u9fa5·A-Za-z]{2,14})$");
    private static final int LONGEST = 40;

    private final DateRanking dates;
    private Found best;

    OutletRanking(DateRanking dates) {
        this.dates = dates;
    }

    /** The value of a label such as 来源, above the body; a date may stand behind the name. */
    void labelled(String value, String line) {
        offer(value, "labelled line", line, STATED);
        DateExpressions.findAll(value).stream().findFirst().ifPresent(date -> dates.behindSource(date, line));
    }

    void below(String value, String line) {
        offer(value, "labelled line", line, BELOW);
    }

    /** A name that fills the rest of a line behind its date. */
    void behindDate(String line, DateMention date) {
        Matcher medium = MEDIUM_AFTER_DATE.matcher(line.substring(date.span().end()));
        if (medium.matches()) {
            offer(medium.group(1), "medium behind the date", line, BEHIND_DATE);
        }
    }

    void machineReadable(PageMeta meta) {
        meta.first("contentsource", "source", "article:source", "og:site_source")
                .ifPresent(value -> offer(value, "meta tag", value, META));
    }

    private void offer(String raw, String rule, String line, double confidence) {
        List<DateMention> found = DateExpressions.findAll(raw);
        String value =
                found.isEmpty() ? raw : raw.substring(0, found.get(0).span().start());
        value = ADDRESS.matcher(value).replaceAll("");
        Matcher end = END.matcher(value);
        value = Blanks.collapse(end.find() && end.start() > 0 ? value.substring(0, end.start()) : value);
        boolean better = best == null || confidence > best.confidence();
        if (!value.isEmpty() && value.length() <= LONGEST && better) {
            best = new Found(value, rule, line, confidence);
        }
    }

    Optional<Found> best() {
        return Optional.ofNullable(best);
    }
}
