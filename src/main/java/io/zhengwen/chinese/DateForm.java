package io.zhengwen.chinese;

import io.zhengwen.document.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One way of writing a date. All quantifiers are bounded, so no input is slow. Groups: y, m, d, and h, min, s. */
enum DateForm {
    /** 2021年7月6日, 二○一二年一月四日, 2021年7月, 2021年; 1500年历史 is a span of time. */
    WRITTEN_OUT("(?<![0-9０-９.．{CN}])(?<y>[0-9０-９]{4}|[{CN}]{4})[ \\t　]{0,2}年"
            + "(?!(?:的)?(?:历史|歷史|文明|传承)|之久|[ \\t　]?第[0-9０-９{CN}十百]{1,5}[号號期])"
            + "(?:[ \\t　]{0,2}(?<m>{NUM})[ \\t　]{0,2}月(?:[ \\t　]{0,2}(?<d>{NUM})[ \\t　]{0,2}[日号號]{TIME})?)?"),
    /** 民國113年7月6日 is 2024: years of the Republic count from 1912. */
    REPUBLIC("(?<=民[國国][ \\t　]{0,2})(?<y>[0-9０-９]{1,3}|元|[{CN}十百]{1,6})[ \\t　]{0,2}年"
            + "(?:[ \\t　]{0,2}(?<m>{NUM})[ \\t　]{0,2}月(?:[ \\t　]{0,2}(?<d>{NUM})[ \\t　]{0,2}[日号號]{TIME})?)?"),
    /** 5月21日, 五月二十一日. */
    WITHOUT_YEAR("(?<![0-9０-９.．{CN}十廿卅])(?<!{YEAR})(?<m>{NUM})[ \\t　]{0,2}月[ \\t　]{0,2}"
            + "(?<d>{NUM})[ \\t　]{0,2}[日号號]{TIME}"),
    /** 7月; in Arabic digits only, because 十月 and 五月 stand in names. */
    MONTH_ALONE("(?<![0-9０-９.．{CN}])(?<!{YEAR})(?<m>[0-9０-９]{1,2})月(?![ \\t　]{0,2}[0-9０-９])"),
    /** 2021-07-06, 2021/7/6 11:11, 2018-05-2211:11. */
    SEPARATED("(?<![0-9０-９A-Za-z.．/_\\-])(?<y>[0-9０-９]{4})(?<sep>[-/.．／－])(?<m>[0-9０-９]{1,2})\\k<sep>"
            + "(?<d>[0-9０-９]{1,2}){TIME}(?![0-9０-９A-Za-z_%]|[-/.．][0-9０-９])"),
    /** 18-03-08 23:16: two digits of a year are a date only beside a time of day. */
    SHORT_YEAR("(?<![0-9０-９A-Za-z.．/_\\-])(?<y>[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})[ \\t　]{0,3}"
            + "(?<h>[0-9]{2})[:：](?<min>[0-9]{2})(?:[:：](?<s>[0-9]{2}))?(?![0-9])"),
    /** 2019 09/07 19:02. */
    YEAR_APART("(?<![0-9０-９A-Za-z.．/_\\-])(?<y>[0-9]{4})[ \\t　]{1,2}(?<m>[0-9]{2})[/-](?<d>[0-9]{2}){TIME}(?![0-9/-])"),
    /** 20231109, but neither a part of a longer number nor a telephone number nor an amount. */
    COMPACT("(?<![0-9０-９A-Za-z.．,，/_\\-])(?<!(?:电话|热线|传真|邮编|编号|帐号|账号|号码|QQ)[:： 为是]{0,3})"
            + "(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}){TIME}"
            + "(?![0-9０-９A-Za-z_%]|[-/.．,，][0-9０-９]|[ \\t　]?(?:[元万亿千百十个人次户吨号件家名项亩座台套辆艘册篇]|平方|公[里斤顷吨]))"),
    /** 2014.11 or 2014-11 at the start of a line, as in milestone records; elsewhere it is a number. */
    YEAR_AND_MONTH(
            "(?<=(?m:^)[ \\t　]{0,8})(?<y>[0-9]{4})[-/.．](?<m>0[1-9]|1[0-2])(?![0-9０-９A-Za-z%.．/_\\-—~～至]|[ \\t　]?(?:[元万亿千百十个人次户吨]|平方|公[里斤顷吨]))");

    private static final int CENTURY_TURN = 70;
    private static final int YEAR_BEFORE_REPUBLIC = 1911;

    private final Pattern pattern;
    /** The names of the groups, as {@code <y><m>}: a matcher throws for others. */
    private final String groups;

    DateForm(String template) {
        String time = "(?:(?:T|[ \\t　]{0,3})(?<h>[01]?[0-9]|2[0-3])(?:[:：](?<min>[0-5][0-9])(?:[:：](?<s>[0-5][0-9]))?"
                + "|[时時点點](?<mins>[0-5]?[0-9])分)(?![0-9]))?";
        String form = template.replace("{TIME}", time)
                .replace("{NUM}", "[0-9０-９]{1,2}|[{CN}十廿卅]{1,3}")
                .replace("{YEAR}", "[0-9０-９{CN}][ \\t　]{0,2}年[ \\t　]{0,2}")
                .replace("{CN}", "〇○ＯO零一二三四五六七八九");
        pattern = Pattern.compile(form);
        groups = Stream.of("y", "m", "d", "h", "min", "mins", "s")
                .map(name -> "<" + name + ">")
                .filter(form::contains)
                .collect(Collectors.joining());
    }

    /** Whether a date of this form may begin with numerals that this sign follows: tells most forms apart at once. */
    boolean mayHave(char sign) {
        return switch (sign) {
            case '年' -> this == WRITTEN_OUT || this == REPUBLIC;
            case '月' -> this == WITHOUT_YEAR || this == MONTH_ALONE;
            default -> true;
        };
    }

    /** A matcher for {@link #at}, to be used for one text by one thread. */
    Matcher matcher(CharSequence text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The date in this form that starts exactly at {@code start}. */
    Optional<DateMention> at(CharSequence text, Matcher matcher, int start) {
        return matcher.region(start, text.length()).lookingAt() ? mention(text, matcher) : Optional.empty();
    }

    /** The length of 中華民國 or 民國 with the blanks behind it, which belongs to the date. */
    private int prefixLength(CharSequence text, int start) {
        if (this != REPUBLIC) {
            return 0;
        }
        int from = start;
        while (from > 0 && "民國国".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        from -= 2;
        boolean full = from >= 2 && text.charAt(from - 2) == '中' && "華华".indexOf(text.charAt(from - 1)) >= 0;
        return start - (full ? from - 2 : from);
    }

    private Optional<DateMention> mention(CharSequence text, Matcher matcher) {
        OptionalInt year = number(matcher, "y").stream().map(this::fullYear).findFirst();
        OptionalInt month = number(matcher, "m");
        OptionalInt day = number(matcher, "d");
        if (!isPossible(matcher, year, month, day)) {
            return Optional.empty();
        }
        Span span = new Span(matcher.start() - prefixLength(text, matcher.start()), matcher.end());
        String words = text.subSequence(span.start(), span.end()).toString();
        return Optional.of(new DateMention(span, words, year, month, day, time(matcher)));
    }

    private boolean isPossible(Matcher matcher, OptionalInt year, OptionalInt month, OptionalInt day) {
        // A group that matched but cannot be read (十十月) is as impossible as month 13.
        if (isUnread(matcher, "m", month) || isUnread(matcher, "d", day) || isUnread(matcher, "y", year)) {
            return false;
        }
        if (year.isPresent() && !CalendarRule.isYear(year.getAsInt())) {
            return false;
        }
        if (month.isPresent() && !CalendarRule.isMonth(month.getAsInt())) {
            return false;
        }
        if (day.isEmpty()) {
            return true;
        }
        return year.isPresent()
                ? CalendarRule.exists(year.getAsInt(), month.orElseThrow(), day.getAsInt())
                : CalendarRule.exists(month.orElseThrow(), day.getAsInt());
    }

    private boolean isUnread(Matcher matcher, String name, OptionalInt value) {
        return group(matcher, name).isPresent() && value.isEmpty();
    }

    private int fullYear(int year) {
        if (this == REPUBLIC) {
            return YEAR_BEFORE_REPUBLIC + year;
        }
        if (year >= 100) {
            return year;
        }
        return year < CENTURY_TURN ? 2000 + year : 1900 + year;
    }

    private Optional<String> time(Matcher matcher) {
        return number(matcher, "h").stream().boxed().findFirst().map(hour -> {
            int minute = number(matcher, "min")
                    .orElseGet(() -> number(matcher, "mins").orElseThrow());
            OptionalInt second = number(matcher, "s");
            String clock = twoDigits(hour) + ":" + twoDigits(minute);
            return second.isPresent() ? clock + ":" + twoDigits(second.getAsInt()) : clock;
        });
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private OptionalInt number(Matcher matcher, String name) {
        Optional<String> written = group(matcher, name).map(word -> word.equals("元") ? "1" : word);
        if (written.isPresent() && written.get().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(written.get()));
        }
        return written.flatMap(ChineseNumerals::parse).stream()
                .mapToInt(BigDecimal::intValueExact)
                .findFirst();
    }

    private Optional<String> group(Matcher matcher, String name) {
        return groups.contains("<" + name + ">") ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }
}
