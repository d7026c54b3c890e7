package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ranks the dates that may be the day of publication, each with its reason; the strongest wins, among equals the first,
 * or the one that also tells the time of day.
 */
final class DateRanking {
    /** How much each place that may hold the date is worth. */
    private static final double STATED = 0.95;

    private static final double STAMPED = 0.9;
    private static final double UNDER_HEADLINE = 0.85;
    private static final double PUBLISHED_META = 0.82;
    private static final double UPDATED = 0.75;
    private static final double GOVERNMENT_META = 0.72;
    private static final double OVER_HEADLINE = 0.7;
    private static final double OF_DOCUMENT = 0.6;
    private static final double BELOW = 0.5;
    private static final double LONG_LINE = 0.3;
    private static final double LAST_LINE = 0.3;

    private static final Pattern TICKER = Pattern.compile("今天|今日|农历|農曆|当前时间|现在时间|现在是|欢迎");
    private static final Pattern DIGITS = Pattern.compile("^[(（\\[【]?[0-9]{4}([-/.])[0-9]{1,2}\\1[0-9]{1,2}.{0,12}$");
    private static final int LONGEST_STAMP = 80;
    private static final int DAY = 10;

    private final LabelTable labels;
    private final DocumentDates own;
    private Found best;

    DateRanking(LabelTable labels, DocumentDates own) {
        this.labels = labels;
        this.own = own;
    }

    /** A labelled value above the body. */
    void labelled(LabelTable.Labelled pair, String line) {
        double worth = worth(pair.label());
        if (worth > 0) {
            dateIn(pair.value()).ifPresent(date -> offer(date, "labelled line", line, worth));
        }
    }

    private double worth(String label) {
        if (labels.is("published", label)) {
            return STATED;
        }
        if (labels.is("stamped", label)) {
            return STAMPED;
        }
        if (labels.is("updated", label)) {
            return UPDATED;
        }
        return labels.is("made", label) ? OF_DOCUMENT : 0;
    }

    /** A date that stands behind the name of the source: 来源：新京报 2019-09-10. */
    void behindSource(DateMention date, String line) {
        date.resolve().filter(DateRanking::isDay).ifPresent(day -> offer(day, "date behind the source", line, STAMPED));
    }

    /** The day that a line without a label tells, unless it is today's or the document's own. */
    Optional<DateMention> dayIn(String line) {
        Optional<DateMention> date = DateExpressions.findAll(line).stream()
                .filter(mention -> mention.resolve().filter(DateRanking::isDay).isPresent())
                .findFirst();
        if (date.isEmpty() || TICKER.matcher(line).find() || own.has(line)) {
            return Optional.empty();
        }
        return date;
    }

    /** A line above the body that holds a day without a label. */
    void bare(DateMention date, String line, boolean underHeadline) {
        double worth = underHeadline ? UNDER_HEADLINE : OVER_HEADLINE;
        date.resolve()
                .ifPresent(day -> offer(
                        day,
                        "date line above the body",
                        line,
                        worth - (line.length() > LONGEST_STAMP ? LONG_LINE : 0)));
    }

    /** A label right under the body: 发布时间 alone speaks of the page there. */
    void below(LabelTable.Labelled pair, String line) {
        if (labels.is("published", pair.label())) {
            dateIn(pair.value()).ifPresent(date -> offer(date, "labelled line under the body", line, BELOW));
        }
    }

    /** A line right under the body that is a date in digits and nothing else; a date in words would be a signature. */
    void lastLine(String line) {
        if (DIGITS.matcher(line).matches()) {
            dateIn(line).ifPresent(date -> offer(date, "date line under the body", line, LAST_LINE));
        }
    }

    void machineReadable(PageMeta meta) {
        offerMeta(
                meta.first(
                        "article:published_time",
                        "ld:datepublished",
                        "og:release_date",
                        "og:published_time",
                        "datepublished",
                        "weibo: article:create_at",
                        "firstpublishedtime"),
                PUBLISHED_META);
        offerMeta(
                meta.first("pubdate", "publishdate", "publish_time", "releasedate", "publishtime", "dc.date"),
                GOVERNMENT_META);
    }

    private void offerMeta(Optional<String> content, double worth) {
        content.ifPresent(
                value -> dateIn(value.replace('T', ' ')).ifPresent(date -> offer(date, "meta tag", value, worth)));
    }

    private static Optional<PartialDate> dateIn(String value) {
        List<DateMention> dates = DateExpressions.findAll(value);
        return dates.stream()
                .map(DateMention::resolve)
                .flatMap(Optional::stream)
                .filter(DateRanking::isDay)
                .findFirst();
    }

    private static boolean isDay(PartialDate date) {
        return date.iso().length() >= DAY;
    }

    private void offer(PartialDate date, String rule, String line, double confidence) {
        boolean finer = best != null
                && confidence == best.confidence()
                && date.iso().startsWith(best.value())
                && date.iso().length() > best.value().length();
        if (best == null || confidence > best.confidence() || finer) {
            best = new Found(date.iso(), rule, line, confidence);
        }
    }

    Optional<Found> best() {
        return Optional.ofNullable(best);
    }
}
