package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.EvidenceLog;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day that a report names from the day on which it was written: 昨日, 今天, 今（12）日, 8日上午. */
record RelativeDay(int start, int end, LocalDate date) {
    private static final Pattern WORDS = Pattern.compile(
            "(?<today>今天|今日(?!头条|俄罗斯|资讯|看点)|今晨|今早|今晚)(?!的)|(?<yesterday>昨天|昨日|昨晚|昨夜|昨(?=[从在（(]))(?:[（(][0-9]{1,2}(?:日)?[)）]日?)?(?!的)|(?<before>前天|前日)(?!的)"
                    + "|今[（(](?<now>[0-9]{1,2})日?[)）]日?|(?<![月0-9.．-])(?<day>[0-9]{1,2})日(?=[，,上下中晚凌清早傍夜至在从开由起举正发]|$)");

    /** The first such day in {@code lead}, when it is known when the report was written. */
    static Optional<RelativeDay> first(String lead, Optional<PartialDate> told) {
        Matcher matcher = WORDS.matcher(lead);
        if (told.isEmpty() || !matcher.find()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.parse(told.get().iso().substring(0, 10));
        LocalDate date = day;
        if (matcher.group("yesterday") != null) {
            date = day.minusDays(1);
        } else if (matcher.group("before") != null) {
            date = day.minusDays(2);
        } else if (matcher.group("today") == null) {
            String number = matcher.group("now") != null ? matcher.group("now") : matcher.group("day");
            Optional<LocalDate> named = dayOfMonth(day, Integer.parseInt(number));
            if (named.isEmpty()) {
                return Optional.empty();
            }
            date = named.get();
        }
        return Optional.of(new RelativeDay(matcher.start(), matcher.end(), date));
    }

    // The last such day that is not after the report: on the 2nd, 30日 is of the month before.
    private static Optional<LocalDate> dayOfMonth(LocalDate told, int number) {
        try {
            LocalDate same = number <= told.getDayOfMonth()
                    ? told.withDayOfMonth(number)
                    : told.minusMonths(1).withDayOfMonth(number);
            return Optional.of(same);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date; its grounds go to {@code log}. */
    PartialDate logged(Block block, PartialDate told, EvidenceLog log) {
        Span span = new Span(block.span().start() + start, block.span().start() + end);
        log.inText("eventDate", "day-seen-from-the-report", span, 0.8);
        log.outside("eventDate", "day-of-the-report", told.iso(), 0.8);
        return PartialDate.ofDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
