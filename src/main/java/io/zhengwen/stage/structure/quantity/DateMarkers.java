package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the absolute dates of a sentence as deadlines, as moments of observation, or as something to compare with. */
final class DateMarkers {
    private static final Pattern ENDING = Pattern.compile(
            "[ 　]{0,2}(?:(?:年|月)?[底末初])?(?<by>之前|以前|前(?!后|{N})|内)?".replace("{N}", RelativeDates.NUMBER));
    private static final Pattern SINCE = Pattern.compile("[ 　]{0,2}(?:以来|以后|之后|起|后)");
    /** What ends on a date by itself is no promise for it: 2030年7月到期的债券. */
    private static final Pattern MATURITY = Pattern.compile("[ 　]{0,2}(?:到期|期满)");
    /** The end of a stretch of time: 4月8日至, 从1月到, 1968~. */
    private static final Pattern RANGE = Pattern.compile(
            "(?:[0-9年月日][ 　]{0,2}[-—–~～]{1,2}|[年月日][ 　]{0,2}(?:至|到)|(?:从|自|由)[^，。；：]{1,14}[至到])[ 　]{0,2}$");

    private static final int RANGE_REACH = 24;

    private static final Pattern ABOUT = Pattern.compile("[ 　]{0,2}前后");
    /** Years of the Republic of China began in 1912. */
    private static final Pattern REPUBLIC = Pattern.compile("(?:中华)?民国([0-9]{2,3})年(?:([0-9]{1,2})月)?");

    private static final int BEFORE_REPUBLIC = 1911;

    private DateMarkers() {}

    static void collect(String sentence, Moment moment, List<Marker> markers) {
        ReportDays.collect(sentence, moment, markers);
        if (sentence.indexOf('年') < 0 && sentence.indexOf('月') < 0 && sentence.indexOf('-') < 0) {
            RelativeDates.collect(sentence, moment, markers);
            return;
        }
        List<Span> relative = RelativeDates.collect(sentence, moment, markers);
        for (DateMention mention : DateExpressions.findAll(sentence)) {
            Span span = mention.span();
            boolean taken =
                    relative.stream().anyMatch(other -> other.start() < span.end() && span.start() < other.end());
            if (!taken) {
                Optional<PartialDate> inNews = ReportDays.of(mention, moment);
                boolean dated = mention.year().isPresent() || inNews.isPresent();
                marker(sentence, span, inNews.or(() -> date(mention, moment)), dated, moment)
                        .ifPresent(markers::add);
            }
        }
        republic(sentence, moment, markers);
    }

    private static Optional<PartialDate> date(DateMention mention, Moment moment) {
        return mention.year().isPresent()
                ? mention.resolve()
                : moment.thisYear().stream().boxed().findFirst().flatMap(mention::resolve);
    }

    private static void republic(String sentence, Moment moment, List<Marker> markers) {
        if (sentence.indexOf('民') < 0) {
            return;
        }
        Matcher matcher = REPUBLIC.matcher(sentence);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1)) + BEFORE_REPUBLIC;
            Span span = new Span(matcher.start(), matcher.end());
            marker(sentence, span, Optional.of(PartialDate.ofYear(year)), true, moment)
                    .ifPresent(markers::add);
        }
    }

    private static Optional<Marker> marker(
            String sentence, Span span, Optional<PartialDate> date, boolean hasYear, Moment moment) {
        int start = span.start();
        int end = span.end();
        String before = sentence.substring(Math.max(0, start - 4), start).replaceAll("[ 　]", "");
        Matcher ending = ENDING.matcher(sentence).region(end, sentence.length());
        boolean by = ending.lookingAt() && ending.group("by") != null;
        boolean about = ABOUT.matcher(sentence)
                .region(Math.max(end, ending.end()), sentence.length())
                .lookingAt();
        int close = Math.max(end, ending.end());
        if (before.endsWith("截至") || before.endsWith("截止到") || before.endsWith("截止至") || before.endsWith("截止")) {
            return Optional.of(new Marker(Marker.Kind.OBSERVED, start, close, date));
        }
        if (SINCE.matcher(sentence).region(end, sentence.length()).lookingAt() || before.endsWith("自")) {
            return Optional.of(new Marker(Marker.Kind.PAST, start, close, Optional.empty()));
        }
        boolean matures =
                MATURITY.matcher(sentence).region(close, sentence.length()).lookingAt();
        if (matures || before.endsWith("比") || before.endsWith("较") || before.endsWith("从") || before.endsWith("由")) {
            return Optional.empty();
        }
        boolean to = before.endsWith("到") || before.endsWith("至") || before.matches(".*[0-9年][-—–~～]");
        boolean told = (about || endsStretch(sentence, start))
                && !moment.isPlan()
                && date.filter(moment::isAhead).isEmpty();
        if ((to && !told) || by) {
            return Optional.of(new Marker(Marker.Kind.DEADLINE, to ? start - 1 : start, close, date));
        }
        return hasYear ? Optional.of(new Marker(Marker.Kind.DATE, start, close, date)) : Optional.empty();
    }

    private static boolean endsStretch(String sentence, int date) {
        return RANGE.matcher(sentence.substring(Math.max(0, date - RANGE_REACH), date))
                .find();
    }

    /** The last date of {@code words} when they say nothing else: the cell of a table, 完成时限：2025年6月底前. */
    static Optional<PartialDate> only(String words, Moment moment) {
        String text = words.strip();
        if (text.isEmpty() || text.length() > 24) {
            return Optional.empty();
        }
        List<Marker> found = new ArrayList<>();
        collect(text, moment, found);
        int covered =
                found.stream().mapToInt(marker -> marker.end() - marker.start()).sum();
        OptionalInt mentioned = DateExpressions.findAll(text).stream()
                .filter(mention -> mention.month().isPresent() || mention.year().isPresent())
                .mapToInt(mention -> mention.span().length())
                .max();
        if (text.length() - Math.max(covered, mentioned.orElse(0)) > 3) {
            return Optional.empty();
        }
        return found.stream()
                .map(Marker::date)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> DateExpressions.findAll(text).stream()
                        .map(mention -> date(mention, moment))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
