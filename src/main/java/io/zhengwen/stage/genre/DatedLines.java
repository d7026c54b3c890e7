package io.zhengwen.stage.genre;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that begin with a year or a date, as in a chronicle.
 *
 * @param share of all lines, where the lines between two dated ones belong to the first up to a limit
 * @param order 1 when the dates never turn back, 0.5 when they go to and fro
 */
record DatedLines(int count, double share, double order, String sample) {
    /** Optional marks before a date: list numbers, bullets, Markdown headings. */
    private static final String MARK = "(?:[#*·•●■◆▪►\\-]{1,4}|\\d{1,3}[.、](?=\\d{4}))?";

    private static final Pattern YEAR =
            Pattern.compile("^" + MARK + "\\(?((?:1[5-9]|20)\\d{2})(?:年|[-./]\\d{1,2}|[~—-]|$|(?=[\\u4e00-\\u9fff]))");
    private static final Pattern OLD_YEAR = Pattern.compile("^(?:公元前?|前)?(\\d{1,4})年[:,]?");
    private static final Pattern HAN_YEAR = Pattern.compile("^" + MARK + "([一二][〇○O零一二三四五六七八九]{3})年");
    private static final Pattern MONTH =
            Pattern.compile("^" + MARK + "(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\\d{1,2}日|[一二三四五六七八九十]{1,3}日|$|份)?");

    private static final String HAN_DIGITS = "零一二三四五六七八九";

    /** Fewer dated lines are no chronicle, whatever their share. */
    private static final int FEW = 3;

    /** An event's text may run on under its date for this many lines, the dated one included. */
    private static final int REACH = 3;

    static DatedLines in(List<String> lines) {
        List<Integer> years = new ArrayList<>();
        int dated = 0;
        int covered = 0;
        int reach = 0;
        String sample = "";
        for (String line : lines) {
            int year = year(line);
            boolean month = year < 0 && MONTH.matcher(line).find();
            if (year >= 0 || month) {
                dated++;
                reach = REACH;
                sample = sample.isEmpty() ? line : sample;
            }
            if (year >= 0) {
                years.add(year);
            }
            covered += reach > 0 ? 1 : 0;
            reach--;
        }
        double share = dated < FEW ? 0 : (double) covered / lines.size();
        return new DatedLines(dated, share, order(years), sample);
    }

    private static int year(String line) {
        for (Pattern pattern : List.of(YEAR, OLD_YEAR)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        Matcher han = HAN_YEAR.matcher(line);
        return han.find() ? hanYear(han.group(1)) : -1;
    }

    private static int hanYear(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            year = year * 10 + Math.max(0, HAN_DIGITS.indexOf(digits.charAt(i)));
        }
        return year;
    }

    private static double order(List<Integer> years) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < years.size(); i++) {
            up += years.get(i) > years.get(i - 1) ? 1 : 0;
            down += years.get(i) < years.get(i - 1) ? 1 : 0;
        }
        return up + down == 0 ? 0 : (double) Math.max(up, down) / (up + down);
    }
}
