package io.zhengwen.stage.genre;

import io.zhengwen.document.PartialDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that begin with a year or a date, as in a chronicle.
 *
 * @param count how many different dates open a line
 * @param bare how many of them stand alone on their line, as headings
 * @param share of all lines, where a few lines under one with a new date belong to it
 * @param run the longest row of lines with one new date after the other, at most one line apart
 * @param points the dates as numbers that sort, year, month and day two digits each
 * @param order 1 when the dates never turn back, 0.5 when they go to and fro
 */
record DatedLines(int count, int bare, double share, int run, double order, List<Integer> points, String sample) {
    /** A list number or a bullet, then the date: year first, or month under a year heading. */
    private static final Pattern DATE =
            Pattern.compile("^(?:[#*·•●■◆▪►-]{1,4}|\\d{1,3}[.、)](?=\\d{4}|\\d{1,2}月\\d))?[(\\[【]?(?:"
                    + "(?<year>(?:1[5-9]|20)\\d{2})(?:年(?:度)?(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日?)?)?"
                    + "|[-./](?<m>\\d{1,2})(?:[-./](?<d>\\d{1,2}))?(?!\\d)|(?=[~—–-])|$|(?=[\\u4e00-\\u9fff]))"
                    + "|(?:公元前?|前|西元|中?[华華]?民[国國])?(?<old>\\d{1,4})年"
                    + "|(?<han>[一二][〇○O零一二三四五六七八九]{3})年"
                    + "|(?<only>\\d{1,2})月(?:(?<dd>\\d{1,2})日|$)"
                    + "|(?<bareday>\\d{1,2})日(?=[,:、至]|上午|下午|晚|$)"
                    + "|[\\u4e00-\\u9fff]{2,5}[元一二三四五六七八九十]{1,3}年\\((?:公元|西元)?\\d{3,4}年?\\)"
                    + "|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|$))");

    private static final Pattern NOTHING_MORE = Pattern.compile("^[)\\]】:年月日、,.\\s]*$");
    private static final String HAN_DIGITS = "零一二三四五六七八九";

    /** Fewer dates are no chronicle, whatever their share. */
    private static final int FEW = 3;

    /** An event's text may run on under its date for this many lines, the dated one included. */
    private static final int REACH = 3;

    /** One incident is told within so many days. */
    private static final int DAYS = 10;

    private static final int DAY = 10;

    /** Dated lines of one row are at most this many lines apart. */
    private static final int RUN_STEP = 2;

    private static final Pattern OUTLINE = Pattern.compile("[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)");

    static DatedLines in(List<String> lines) {
        List<Integer> points = new ArrayList<>();
        Set<String> dates = new HashSet<>();
        Set<String> headings = new HashSet<>();
        BitSet opened = new BitSet(lines.size());
        String sample = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher matcher = DATE.matcher(line);
            if (matcher.find()) {
                sample = sample.isEmpty() ? line : sample;
                boolean unseen = dates.add(matcher.group());
                boolean bare =
                        NOTHING_MORE.matcher(line.substring(matcher.end())).matches();
                opened.set(i, unseen || bare || isMonth(matcher));
                point(matcher, points);
                if (bare) {
                    headings.add(matcher.group());
                }
            }
        }
        double share = dates.size() < FEW ? 0 : (double) covered(opened, lines) / lines.size();
        return new DatedLines(
                dates.size(), headings.size(), share, longestRun(opened), order(points), List.copyOf(points), sample);
    }

    /** Whether all dates lie within days of each other and the last is the day of {@code published} or the day before. */
    boolean endsFreshOn(PartialDate published) {
        if (points.size() < FEW || published.iso().length() < DAY) {
            return false;
        }
        int month = Integer.parseInt(published.iso().substring(5, 7));
        int day = Integer.parseInt(published.iso().substring(8, DAY));
        int today = month * 100 + day;
        int first = points.get(0) % 10_000;
        int last = points.get(points.size() - 1) % 10_000;
        return first % 100 > 0 && last <= today && today - last <= 1 && last > first && last - first <= DAYS;
    }

    /** A month or day without a year comes again under the next year. */
    private static boolean isMonth(Matcher date) {
        return date.group("year") == null && date.group("old") == null && date.group("han") == null;
    }

    /** How many lines stand on or shortly under a date; an outline's heading ends what belongs to it. */
    private static int covered(BitSet opened, List<String> lines) {
        int covered = 0;
        int reach = 0;
        for (int i = 0; i < lines.size(); i++) {
            reach = opened.get(i) ? REACH : OUTLINE.matcher(lines.get(i)).lookingAt() ? 0 : reach - 1;
            covered += reach > 0 ? 1 : 0;
        }
        return covered;
    }

    private static int longestRun(BitSet opened) {
        int longest = 0;
        int run = 0;
        int last = -RUN_STEP - 1;
        for (int i = opened.nextSetBit(0); i >= 0; i = opened.nextSetBit(i + 1)) {
            run = i - last <= RUN_STEP ? run + 1 : 1;
            last = i;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Adds the date as a number that sorts; a month without a year belongs to the year before it. */
    private static void point(Matcher date, List<Integer> points) {
        int year =
                Math.max(Math.max(number(date.group("year")), number(date.group("old"))), hanYear(date.group("han")));
        int month =
                Math.max(Math.max(number(date.group("month")), number(date.group("m"))), number(date.group("only")));
        int day = Math.max(Math.max(number(date.group("day")), number(date.group("d"))), number(date.group("dd")));
        int last = points.isEmpty() ? 0 : points.get(points.size() - 1);
        if (date.group("bareday") != null) {
            points.add(last / 100 * 100 + number(date.group("bareday")));
        } else {
            points.add(((year > 0 ? year : last / 10_000) * 100 + month) * 100 + day);
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int hanYear(String digits) {
        int year = 0;
        for (int i = 0; digits != null && i < digits.length(); i++) {
            year = year * 10 + Math.max(0, HAN_DIGITS.indexOf(digits.charAt(i)));
        }
        return year;
    }

    private static double order(List<Integer> points) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < points.size(); i++) {
            up += points.get(i) > points.get(i - 1) ? 1 : 0;
            down += points.get(i) < points.get(i - 1) ? 1 : 0;
        }
        return up + down < FEW - 1 ? 0 : (double) Math.max(up, down) / (up + down);
    }
}
