package io.zhengwen.chinese;

import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as written, with no more precision than that.
 *
 * @param text what the span covers
 * @param year empty for 5月21日
 * @param time {@code HH:MM} or {@code HH:MM:SS}, Chinese standard time; present only beside a day
 */
public record DateMention(
        Span span, String text, OptionalInt year, OptionalInt month, OptionalInt day, Optional<String> time) {
    public DateMention {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(time, "time");
        if (year.isEmpty() && month.isEmpty()) {
            throw new IllegalArgumentException("a date names a year or a month: " + text);
        }
        if ((day.isPresent() && month.isEmpty()) || (time.isPresent() && day.isEmpty())) {
            throw new IllegalArgumentException("a date has no gaps: " + text);
        }
    }

    /** The date, if the text names its year. */
    public Optional<PartialDate> resolve() {
        return year.isPresent() ? resolve(year.getAsInt()) : Optional.empty();
    }

    /** The date; {@code defaultYear} counts only where the text names none. Empty for 2月29日 of a common year. */
    public Optional<PartialDate> resolve(int defaultYear) {
        int y = year.orElse(defaultYear);
        if (month.isEmpty()) {
            return Optional.of(PartialDate.ofYear(y));
        }
        int m = month.getAsInt();
        if (day.isEmpty()) {
            return Optional.of(PartialDate.ofMonth(y, m));
        }
        if (!CalendarRule.exists(y, m, day.getAsInt())) {
            return Optional.empty();
        }
        PartialDate date = PartialDate.ofDay(y, m, day.getAsInt());
        return Optional.of(
                time.map(t -> new PartialDate(date.iso() + "T" + t + "+08:00")).orElse(date));
    }
}
