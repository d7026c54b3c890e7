package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of a sentence as deadlines, as moments of observation, or as something to compare with. */
final class DateMarkers {
    /** 前 of 前5个月 opens a count of months, not an end. */
    private static final String NUMBER = "[0-9一二三四五六七八九十]";

    private static final Pattern ENDING =
            Pattern.compile("[ 　]{0,2}(?:年?[底末])?(?<by>之前|以前|前(?!后|{N})|内)?".replace("{N}", NUMBER));
    private static final Pattern SINCE = Pattern.compile("[ 　]{0,2}(?:以来|以后|之后|起|后)");
    private static final Pattern THIS_YEAR = Pattern.compile("(?<to>到|至)?(?<word>今年|明年|本年度|年内|年底|年末)(?<tail>底|末)?"
            + "(?<since>以来|上半年|前(?:{N}){1,3}个?(?:月|季度)|(?:{N}){1,2}(?:-|—|至)(?:{N}){1,2}月)?".replace("{N}", NUMBER)
            + "(?<by>之前|以前|前(?!后|{N})|内)?".replace("{N}", NUMBER));

    private DateMarkers() {}

    /** @param year what 今年 stands for */
    static void collect(String sentence, OptionalInt year, List<Marker> markers) {
        for (DateMention mention : DateExpressions.findAll(sentence)) {
            absolute(sentence, mention, year).ifPresent(markers::add);
        }
        if (sentence.indexOf('年') < 0) {
            return;
        }
        Matcher matcher = THIS_YEAR.matcher(sentence);
        while (matcher.find()) {
            if (!isPartOfDate(sentence, matcher)) {
                markers.add(relative(matcher, year));
            }
        }
    }

    private static Optional<Marker> absolute(String sentence, DateMention mention, OptionalInt year) {
        int start = mention.span().start();
        int end = mention.span().end();
        Optional<PartialDate> date = mention.year().isPresent()
                ? mention.resolve()
                : year.stream().boxed().findFirst().flatMap(mention::resolve);
        String before = sentence.substring(Math.max(0, start - 4), start).replaceAll("[ 　]", "");
        Matcher ending = ENDING.matcher(sentence).region(end, sentence.length());
        boolean by = ending.lookingAt() && ending.group("by") != null;
        int close = Math.max(end, ending.end());
        if (before.endsWith("截至") || before.endsWith("截止到") || before.endsWith("截止至") || before.endsWith("截止")) {
            return Optional.of(new Marker(Marker.Kind.OBSERVED, start, close, "", date));
        }
        if (SINCE.matcher(sentence).region(end, sentence.length()).lookingAt() || before.endsWith("自")) {
            return Optional.of(new Marker(Marker.Kind.PAST, start, close, "", Optional.empty()));
        }
        if (before.endsWith("比") || before.endsWith("较") || before.endsWith("从") || before.endsWith("由")) {
            return Optional.empty();
        }
        boolean to = before.endsWith("到") || before.endsWith("至") || before.matches(".*[0-9年][-—–~～]");
        if (to || by) {
            return Optional.of(new Marker(Marker.Kind.DEADLINE, to ? start - 1 : start, close, "", date));
        }
        return mention.year().isPresent()
                ? Optional.of(new Marker(Marker.Kind.DATE, start, close, "", date))
                : Optional.empty();
    }

    /** 年底 of 2025年底 belongs to the date before it. */
    private static boolean isPartOfDate(String sentence, Matcher matcher) {
        boolean bare = matcher.group("word").startsWith("年");
        int before = matcher.start() - 1;
        return bare
                && before >= 0
                && matcher.group("to") == null
                && (Character.isDigit(sentence.charAt(before))
                        || "每半去往历当近〇零一二三四五六七八九十数几".indexOf(sentence.charAt(before)) >= 0);
    }

    private static Marker relative(Matcher matcher, OptionalInt year) {
        String word = matcher.group("word");
        int shift = word.equals("明年") ? 1 : 0;
        Optional<PartialDate> date =
                year.stream().mapToObj(y -> PartialDate.ofYear(y + shift)).findFirst();
        Marker.Kind kind = Marker.Kind.DATE;
        if (matcher.group("since") != null) {
            kind = Marker.Kind.OBSERVED;
        } else if (matcher.group("to") != null
                || matcher.group("by") != null
                || word.equals("明年")
                || word.equals("年内")) {
            kind = Marker.Kind.DEADLINE;
        }
        return new Marker(kind, matcher.start(), matcher.end(), "", date);
    }
}
