package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.PartialDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a line takes its date from the event before: 同日, 同月, 同年.
 *
 * @param precision how much of that date it takes: 4 letters for the year, 7 for the month, 10 for the day
 * @param end offset in the line where the words of the event begin
 */
record SameTime(int precision, int end) {
    private static final Pattern LEAD =
            Pattern.compile("[*•·●○■◆▪►\\s　-]{0,4}(?:(同日|当日|是日)|(同月|当月|是月)|(同年|当年|是年))[\\s　，,：:]{1,3}");

    static Optional<SameTime> at(String line) {
        Matcher matcher = LEAD.matcher(line);
        if (!matcher.lookingAt() || matcher.end() == line.length()) {
            return Optional.empty();
        }
        int precision = matcher.group(1) != null ? 10 : matcher.group(2) != null ? 7 : 4;
        return Optional.of(new SameTime(precision, matcher.end()));
    }

    Optional<PartialDate> of(PartialDate latest) {
        String iso = latest.iso();
        return Optional.of(iso.length() > precision ? new PartialDate(iso.substring(0, precision)) : latest);
    }
}
