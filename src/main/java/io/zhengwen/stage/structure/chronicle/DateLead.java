package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.Enumerator;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date that a line of a chronicle starts with.
 *
 * @param end offset in the line where the words of the event begin
 */
record DateLead(OptionalInt year, OptionalInt month, OptionalInt day, int end) {
    private static final Pattern BULLET = Pattern.compile("[#*•·●○■□◆◇▪▶►►➤\\-—–\\s　【\\[]{1,8}+");
    /** 3.4月8日 is the third item, of the eighth of April. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}[.．、]\\s?(?=[0-9]{1,2}月[0-9]{1,2}[日号])");

    private static final Pattern OLD_YEAR = Pattern.compile("(?:公元)?([0-9]{1,4})年(?=\\s?[:：，,])");
    private static final Pattern BARE_YEAR =
            Pattern.compile("((?:1[0-9]|20)[0-9]{2})(?=$|[\\s　:：|]|\\s?[-~～—–至]{1,2}\\s?(?:[12][0-9]{3}|今))");
    private static final Pattern POINT_MONTH =
            Pattern.compile("((?:1[0-9]|20)[0-9]{2})[.．/-]((?:0?[1-9]|1[0-2]))(?![0-9.．/-])");
    private static final Pattern POINT_DAY =
            Pattern.compile("(0?[1-9]|1[0-2])[./．](0?[1-9]|[12][0-9]|3[01])(?=[\\s　:：-]|$)(?![0-9])");
    private static final Pattern RANGE = Pattern.compile(
            "\\s?(?:[-－—–~～至到]{1,2}|、)\\s?(?:今(?!年)|(?:[0-9]{4}[年.]?)?(?:[0-9]{1,2}[月./])?(?:[0-9]{1,2}日?)?(?![0-9万亿个]))");
    private static final Pattern DAYS = Pattern.compile("\\s?([0-9]{1,2})[日号]?\\s?[-－—–~～至到、]\\s?[0-9]{1,2}[日号]");
    private static final Pattern POINT_FULL = Pattern.compile(
            "((?:1[0-9]|20)[0-9]{2})[.．/](0?[1-9]|1[0-2])[.．/]" + "(0?[1-9]|[12][0-9]|3[01])(?=\\s?[-－—–~～至到])");
    private static final Pattern DAY_ALONE =
            Pattern.compile("([1-9]|[12][0-9]|3[01])[日号](?=[\\s　，,：:、上下晚早凌中]|[-－—–~～至到]{1,2}\\s?[0-9]{1,2}[日号]|$)");
    private static final Pattern MONTH_ALONE = Pattern.compile("(0[1-9]|1[0-2])");
    /** 清康熙十二年（1673年）: the bracket gives the year. */
    private static final Pattern ERA =
            Pattern.compile("[\\p{IsHan}]{1,8}[0-9元一二三四五六七八九十]{1,3}年\\s?[（(](?:公元|西元)?\\s?([0-9]{3,4})\\s?年?[）)]");
    /** A part of the year or month that an ISO date cannot hold. */
    private static final Pattern COLUMNS = Pattern.compile(
            "((?:1[0-9]|20)[0-9]{2})年?[\\s　|]{1,4}(0?[1-9]|1[0-2])月?[\\s　|]{1,4}(?=[\\p{IsHan}“《])(?!个|年|月|日|家|项|名|人|万|亿|所|座|次)");

    private static final Pattern SAME_YEAR = Pattern.compile("[（(](?:公元|西元)?[0-9]{3,4}年?[）)]");

    private static final Pattern PART = Pattern.compile("\\s?(?:第?[一二三四1-4]季度|[上下]半年|[上中下]旬)(?=[\\s　，,：:])");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s　:：，,、。|】\\]—–-]{0,6}+");
    private static final Pattern PROSE =
            Pattern.compile("^\\s?(?:以来|以后|之后|之前|以前|期间|前后|前|后|起|底|末|初|间|度|全年|的|来，|来,|版|第[一二三四]季度|我国GDP)");

    /** A month that fills a line: 05 under the line 2017. */
    static Optional<DateLead> monthAlone(String line) {
        Matcher matcher = MONTH_ALONE.matcher(line);
        return matcher.matches()
                ? Optional.of(new DateLead(OptionalInt.empty(), number(matcher, 1), OptionalInt.empty(), line.length()))
                : Optional.empty();
    }

    static boolean isNumbered(String line) {
        return NUMBERED.matcher(line).lookingAt();
    }

    static Optional<DateLead> at(String line) {
        int start = contentStart(line);
        Optional<DateLead> lead = readAt(line, start);
        if (lead.isEmpty()) {
            return Optional.empty();
        }
        DateLead found = lead.get();
        Optional<DateLead> again = readAt(line, skip(line, found.end()));
        while (again.isPresent() && refines(found, again.get())) {
            found = again.get().withYear(found.year());
            again = readAt(line, skip(line, found.end()));
        }
        return finished(line, found);
    }

    private static Optional<DateLead> finished(String line, DateLead read) {
        DateLead found = withFirstDay(line, read);
        int end = found.end();
        Matcher range = RANGE.matcher(line).region(end, line.length());
        if (range.lookingAt() && range.end() > range.start() + 1) {
            end = range.end();
        }
        Matcher bracket = SAME_YEAR.matcher(line).region(end, line.length());
        end = bracket.lookingAt() ? bracket.end() : end;
        Matcher part = PART.matcher(line).region(end, line.length());
        end = part.lookingAt() ? part.end() : end;
        String behind = line.substring(end);
        if (PROSE.matcher(behind).find()) {
            return Optional.empty();
        }
        return Optional.of(new DateLead(found.year(), found.month(), found.day(), skip(line, end)));
    }

    /** The date, with {@code inherited}'s year and month where this lead has none. */
    Optional<PartialDate> resolve(OptionalInt inheritedYear, OptionalInt inheritedMonth) {
        OptionalInt y = year.isPresent() ? year : inheritedYear;
        OptionalInt m = month.isPresent() || year.isPresent() ? month : inheritedMonth;
        if (y.isEmpty()) {
            return Optional.empty();
        }
        if (m.isEmpty()) {
            return Optional.of(PartialDate.ofYear(y.getAsInt()));
        }
        if (day.isEmpty()) {
            return Optional.of(PartialDate.ofMonth(y.getAsInt(), m.getAsInt()));
        }
        boolean real = YearMonth.of(y.getAsInt(), m.getAsInt()).isValidDay(day.getAsInt());
        return Optional.of(
                real
                        ? PartialDate.ofDay(y.getAsInt(), m.getAsInt(), day.getAsInt())
                        : PartialDate.ofMonth(y.getAsInt(), m.getAsInt()));
    }

    boolean isWhole(String line) {
        return end >= line.length();
    }

    /** Where the event's words begin: behind the date, or with it where a time of day hangs on it (1月6日晚7时). */
    int wordsFrom(String line) {
        boolean hanging = end < line.length()
                && "晚早上下中凌傍午当".indexOf(line.charAt(end)) >= 0
                && end > 0
                && "日号".indexOf(line.charAt(end - 1)) >= 0
                && !line.startsWith("中国", end);
        return hanging ? contentStart(line) : end;
    }

    private static int contentStart(String line) {
        Matcher bullet = BULLET.matcher(line);
        int start = bullet.lookingAt() ? bullet.end() : 0;
        Matcher numbered = NUMBERED.matcher(line).region(start, line.length());
        if (numbered.lookingAt()) {
            return numbered.end();
        }
        Optional<Enumerator> number = Enumerator.at(line.substring(start));
        return number.isPresent() ? skip(line, start + number.get().length()) : start;
    }

    private static Optional<DateLead> readAt(String line, int start) {
        if (start >= line.length()) {
            return Optional.empty();
        }
        String head = line.substring(start, Math.min(line.length(), start + 40));
        if (!startsLikeDate(line.charAt(start))) {
            return numeric(ERA, head, start);
        }
        List<DateMention> mentions = DateExpressions.findAll(head);
        if (!mentions.isEmpty() && mentions.get(0).span().start() == 0) {
            DateMention first = mentions.get(0);
            return Optional.of(new DateLead(
                    first.year(),
                    first.month(),
                    first.day(),
                    start + first.span().end()));
        }
        return full(head, start)
                .or(() -> columns(head, start))
                .or(() -> numeric(POINT_MONTH, head, start))
                .or(() -> numeric(OLD_YEAR, head, start))
                .or(() -> numeric(BARE_YEAR, head, start))
                .or(() -> pointDay(head, start))
                .or(() -> numeric(ERA, head, start))
                .or(() -> dayAlone(head, start));
    }

    private static Optional<DateLead> full(String head, int start) {
        Matcher matcher = POINT_FULL.matcher(head);
        return matcher.lookingAt()
                ? Optional.of(
                        new DateLead(number(matcher, 1), number(matcher, 2), number(matcher, 3), start + matcher.end()))
                : Optional.empty();
    }

    // A table's columns for year and month: 1978 | 9 | 恢复招生.
    private static Optional<DateLead> columns(String head, int start) {
        Matcher matcher = COLUMNS.matcher(head);
        return matcher.lookingAt()
                ? Optional.of(new DateLead(
                        number(matcher, 1), number(matcher, 2), OptionalInt.empty(), start + matcher.end()))
                : Optional.empty();
    }

    private static Optional<DateLead> dayAlone(String head, int start) {
        Matcher matcher = DAY_ALONE.matcher(head);
        return matcher.lookingAt()
                ? Optional.of(new DateLead(
                        OptionalInt.empty(), OptionalInt.empty(), number(matcher, 1), start + matcher.end(1) + 1))
                : Optional.empty();
    }

    private static OptionalInt number(Matcher matcher, int group) {
        return OptionalInt.of(Integer.parseInt(matcher.group(group)));
    }

    // 4月25至28日: the first day dates the event.
    private static DateLead withFirstDay(String line, DateLead read) {
        Matcher days = DAYS.matcher(line).region(read.end(), line.length());
        if (read.month().isEmpty() || read.day().isPresent() || !days.lookingAt()) {
            return read;
        }
        int first = Integer.parseInt(days.group(1));
        boolean day = first >= 1 && first <= 31;
        return day ? new DateLead(read.year(), read.month(), OptionalInt.of(first), days.end()) : read;
    }

    private static boolean startsLikeDate(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十〇○零公民中".indexOf(c) >= 0;
    }

    private static Optional<DateLead> numeric(Pattern pattern, String head, int start) {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        OptionalInt month = matcher.groupCount() > 1 ? number(matcher, 2) : OptionalInt.empty();
        return Optional.of(new DateLead(number(matcher, 1), month, OptionalInt.empty(), start + matcher.end()));
    }

    private static Optional<DateLead> pointDay(String head, int start) {
        Matcher matcher = POINT_DAY.matcher(head);
        return matcher.lookingAt()
                ? Optional.of(new DateLead(
                        OptionalInt.empty(), number(matcher, 1), number(matcher, 2), start + matcher.end()))
                : Optional.empty();
    }

    // Some pages print the year of their timeline before the date itself: 2014年2014年7月.
    private static boolean refines(DateLead coarse, DateLead fine) {
        boolean sameYear = fine.year().isEmpty() || fine.year().equals(coarse.year());
        return sameYear
                && fine.month().isPresent()
                && (coarse.month().isEmpty() || coarse.month().equals(fine.month()))
                && coarse.day().isEmpty();
    }

    private DateLead withYear(OptionalInt known) {
        return new DateLead(year.isPresent() ? year : known, month, day, end);
    }

    private static int skip(String line, int from) {
        Matcher separator = SEPARATOR.matcher(line).region(from, line.length());
        return separator.lookingAt() ? separator.end() : from;
    }
}
