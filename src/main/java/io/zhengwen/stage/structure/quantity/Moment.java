package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When and as what a text was written.
 *
 * @param written its date, if known
 * @param thisYear what 今年 stands for
 * @param nature what its undated numbers are
 * @param planEnd the last year of the plan that the text is, if its title names one
 * @param planYears how many years that plan covers; 0 when unknown
 * @param today the day of a report in the news, which 今天 stands for
 * @param reported the year that the text reports on, if its title names one
 */
record Moment(
        Optional<PartialDate> written,
        OptionalInt thisYear,
        Nature nature,
        Optional<PartialDate> planEnd,
        int planYears,
        Optional<LocalDate> today,
        Optional<PartialDate> reported) {
    /** What the undated numbers of a text are. */
    enum Nature {
        /** Something to be done: 方案, 要点. */
        PLAN,
        /** A rule: 条例, 办法. */
        NORM,
        /** Neither: numbers are observed. */
        REPORT,
        /** What happened, each under its own date: 大事记. */
        CHRONICLE
    }

    /** Whether a number may be a rule for others rather than a fact or a promise. */
    boolean mayRule() {
        return nature == Nature.PLAN || nature == Nature.NORM;
    }

    boolean isPlan() {
        return nature == Nature.PLAN;
    }

    /** Whether what is said of a date without a promise has happened: a chronicle says nothing else. */
    boolean isOver(PartialDate date) {
        return nature == Nature.CHRONICLE || isPast(date);
    }

    /** Whether this is a report that came out after that date. */
    boolean isBehindNews(PartialDate date) {
        return today.isPresent() && isPast(date);
    }

    /** Whether the text tells of a date, whenever it says that it was written: an entry of a chronicle, a day in a report. */
    boolean records(PartialDate date) {
        return nature == Nature.CHRONICLE || (nature == Nature.REPORT && date.isDay());
    }

    /** Whether a date ends after the text's own, for news after its day; not when that is unknown. */
    boolean isAhead(PartialDate date) {
        if (written.isEmpty()) {
            return false;
        }
        String own = written.get().toDay().iso();
        String named = date.toDay().iso();
        int common = Math.min(named.length(), own.length());
        int compared = named.substring(0, common).compareTo(own.substring(0, common));
        return compared > 0 || (compared == 0 && today.isEmpty() && named.length() < own.length());
    }

    /** Whether a date lies before the text: for news to the day. Others may come out after their first dates, but not a year. */
    boolean isPast(PartialDate date) {
        if (today.isEmpty()) {
            return written.isPresent() && date.year() < written.get().year();
        }
        String day = today.get().toString();
        String named = date.toDay().iso();
        int compared = Math.min(named.length(), day.length());
        return named.substring(0, compared).compareTo(day.substring(0, compared)) < 0;
    }

    OptionalInt year() {
        return written.map(date -> OptionalInt.of(date.year())).orElse(OptionalInt.empty());
    }

    Optional<PartialDate> thisYearPlus(int years) {
        return thisYear.isPresent() ? Optional.of(PartialDate.ofYear(thisYear.getAsInt() + years)) : Optional.empty();
    }

    /** The end of some years that begin now: with a plan of that length its end, otherwise counted from the text's date. */
    Optional<PartialDate> within(int years) {
        if (planEnd.isPresent() && planYears == years) {
            return planEnd;
        }
        return written.map(date -> PartialDate.ofYear(date.year() + years));
    }
}
