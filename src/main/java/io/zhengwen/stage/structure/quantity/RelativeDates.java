package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates that stand in relation to the text's own: 今年, 明年6月底前, 去年, 上半年. */
final class RelativeDates {
    static final String NUMBER = "[0-9一二三四五六七八九十]";

    private static final Map<String, Integer> SHIFTS =
            Map.of("今年", 0, "本年度", 0, "本年", 0, "明年", 1, "后年", 2, "去年", -1, "上年", -1, "前年", -2, "过去一年", -1);
    /** 前 of 前5个月 opens a count of months, not an end. */
    private static final Pattern YEAR = Pattern.compile(
            ("(?<to>到|至)?(?<![比较从由])(?<word>今年|本年度|本年(?!度)|明年|后年|去年|上年|(?<!目|之|以)前年|过去一年)(?!同期|以前|之前|平均)"
                            + "(?:(?<month>[0-9]{1,2})月(?:份|(?<day>[0-9]{1,2})日)?[底末]?)?(?<tail>年?底|年?末)?"
                            + "(?<since>以来|上半年|前{N}{1,3}个?(?:月|季度)|[1-4一二三四]季度|{N}{1,2}(?:-|—|至){N}{1,2}月)?"
                            + "(?<by>之前|以前|前(?!后|{N})|内)?")
                    .replace("{N}", NUMBER));

    private static final Pattern END_OF_YEAR = Pattern.compile(
            "(?<to>到|至)?(?<![每半去往历当近年〇零一二三四五六七八九十数几0-9])年(?<word>内|底|末)(?<by>之前|以前|前(?!后|[0-9一二三四五六七八九十])|内)?");
    private static final Pattern PART = Pattern.compile(
            "(?<![今去明年度])上半年|(?<![今去明年度0-9])前[0-9一二三四五六七八九十]{1,2}个?(?:月|季度)(?!内)|(?<![今去明年度])(?:第?[一二三]|首)季度(?!末|初)|(?<![今去明年度0-9])1(?:-|—|至|~)[0-9]{1,2}月");
    private static final Pattern WHOLE = Pattern.compile("(?<![往去前])全年(?!龄|级)|(?<![今去明年])下半年|第?四季度");

    private RelativeDates() {}

    /** Adds the markers and returns what they cover. */
    static List<Span> collect(String sentence, Moment moment, List<Marker> markers) {
        List<Span> covered = new ArrayList<>();
        if (sentence.indexOf('年') < 0 && sentence.indexOf('季') < 0 && sentence.indexOf('月') < 0) {
            return covered;
        }
        Matcher year = YEAR.matcher(sentence);
        while (year.find()) {
            markers.add(year(year, moment));
            covered.add(new Span(year.start(), year.end()));
        }
        Matcher end = END_OF_YEAR.matcher(sentence);
        while (end.find()) {
            boolean due = end.group("to") != null
                    || end.group("by") != null
                    || end.group("word").equals("内");
            Marker.Kind kind = due ? Marker.Kind.DEADLINE : Marker.Kind.DATE;
            boolean reported = !due && moment.reported().isPresent();
            markers.add(
                    new Marker(kind, end.start(), end.end(), reported ? moment.reported() : moment.thisYearPlus(0)));
        }
        Matcher part = PART.matcher(sentence);
        while (part.find()) {
            markers.add(new Marker(Marker.Kind.PART, part.start(), part.end(), writtenYear(moment)));
        }
        Matcher whole = WHOLE.matcher(sentence);
        while (whole.find()) {
            markers.add(new Marker(Marker.Kind.WHOLE, whole.start(), whole.end(), moment.thisYearPlus(0)));
        }
        return covered;
    }

    /** 上半年 in a text of January is that of the year before: only a text from the second half of a year tells. */
    private static Optional<PartialDate> writtenYear(Moment moment) {
        return moment.written()
                .filter(date -> date.month().isEmpty() || date.month().getAsInt() > 3)
                .map(date -> PartialDate.ofYear(date.year()));
    }

    private static Marker year(Matcher matcher, Moment moment) {
        String word = matcher.group("word");
        int shift = SHIFTS.get(word);
        // Where only the latest year in a text is known, 去年 may be any.
        Optional<PartialDate> base =
                shift < 0 && moment.written().isEmpty() ? Optional.empty() : moment.thisYearPlus(shift);
        Optional<PartialDate> date = base.map(year -> finer(year, matcher));
        return new Marker(kind(matcher, shift), matcher.start(), matcher.end(), date);
    }

    private static Marker.Kind kind(Matcher matcher, int shift) {
        if (shift < 0) {
            return Marker.Kind.PAST;
        }
        if (matcher.group("since") != null && shift == 0) {
            return Marker.Kind.OBSERVED;
        }
        boolean due = shift > 0 || matcher.group("to") != null || matcher.group("by") != null;
        return due ? Marker.Kind.DEADLINE : Marker.Kind.DATE;
    }

    private static PartialDate finer(PartialDate year, Matcher matcher) {
        int month = matcher.group("month") == null ? 0 : Integer.parseInt(matcher.group("month"));
        if (month < 1 || month > 12) {
            return year;
        }
        int day = matcher.group("day") == null ? 0 : Integer.parseInt(matcher.group("day"));
        boolean exists = day >= 1 && day <= YearMonth.of(year.year(), month).lengthOfMonth();
        return exists ? PartialDate.ofDay(year.year(), month, day) : PartialDate.ofMonth(year.year(), month);
    }
}
