package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.List;
import java.util.Optional;

/** Ranks the names that may be the medium or office an article comes from (来源). */
final class OutletRanking {
    private static final double STATED = 0.95;
    private static final double META = 0.7;
    private static final double BELOW = 0.6;
    private static final double BEHIND_DATE = 0.5;

    private final OutletName names;
    private final DateRanking dates;
    private Found best;

    OutletRanking(OutletName names, DateRanking dates) {
        this.names = names;
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
        names.whole(line.substring(date.span().end()))
                .ifPresent(name -> rank(new Found(name, "medium behind the date", line, BEHIND_DATE)));
    }

    void machineReadable(PageMeta meta) {
        meta.first("contentsource", "source", "article:source", "og:site_source")
                .ifPresent(value -> offer(value, "meta tag", value, META));
    }

    private void offer(String raw, String rule, String line, double confidence) {
        List<DateMention> found = DateExpressions.findAll(raw);
        String value =
                found.isEmpty() ? raw : raw.substring(0, found.get(0).span().start());
        names.in(value).ifPresent(name -> rank(new Found(name, rule, line, confidence)));
    }

    private void rank(Found found) {
        if (best == null || found.confidence() > best.confidence()) {
            best = found;
        }
    }

    Optional<Found> best() {
        return Optional.ofNullable(best);
    }
}
