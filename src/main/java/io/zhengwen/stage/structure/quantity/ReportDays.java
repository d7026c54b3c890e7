package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that a report in the news names from its own: 今天, 昨日, and 9月16日 without a year. */
final class ReportDays {
    private static final Pattern WORD = Pattern.compile("(?<![明后前隔从])(?<day>今天|今日|昨天|昨日|前天)(?!的中国|头条|说法|新闻|报|起|后|以前)");
    private static final Map<String, Integer> SHIFTS = Map.of("今天", 0, "今日", 0, "昨天", -1, "昨日", -1, "前天", -2);
    /** Reports look back for months, and ahead for fewer: 12月20日 in a report of January is of the year before. */
    private static final int MONTHS_AHEAD = 6;

    private ReportDays() {}

    static void collect(String sentence, Moment moment, List<Marker> markers) {
        if (moment.today().isEmpty() || (sentence.indexOf('天') < 0 && sentence.indexOf('日') < 0)) {
            return;
        }
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            LocalDate day = moment.today().get().plusDays(SHIFTS.get(word.group("day")));
            markers.add(new Marker(
                    Marker.Kind.DATE, word.start(), word.end(), Optional.of(new PartialDate(day.toString()))));
        }
    }

    /** The date of a mention without a year, unless it lies ahead of the report; empty for all other mentions. */
    static Optional<PartialDate> of(DateMention mention, Moment moment) {
        if (moment.today().isEmpty() || mention.year().isPresent()) {
            return Optional.empty();
        }
        LocalDate today = moment.today().get();
        int ahead = mention.month().orElseThrow() - today.getMonthValue();
        int year = ahead >= MONTHS_AHEAD ? today.getYear() - 1 : today.getYear();
        return mention.resolve(year)
                .map(PartialDate::toDay)
                .filter(date -> date.iso()
                                .compareTo(
                                        today.toString().substring(0, date.iso().length()))
                        <= 0);
    }
}
