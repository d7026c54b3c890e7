package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a number stands at some point of a sentence: promised, observed, or nothing known.
 *
 * @param date the deadline when promised, otherwise the date observed
 * @param open whether the date may still become a deadline when a promise follows it
 * @param assumed whether the deadline is only that of the whole plan
 * @param ahead the year that a promise would be due in (全年力争)
 */
record Standing(
        Mode mode,
        Optional<PartialDate> date,
        Optional<String> commitment,
        Optional<String> period,
        boolean open,
        boolean assumed,
        Optional<PartialDate> ahead) {
    /** Promised for the future, observed, or neither said. */
    enum Mode {
        UNSAID,
        PROMISED,
        OBSERVED
    }

    private static final Optional<PartialDate> NO_DATE = Optional.empty();
    private static final Optional<String> NO_WORD = Optional.empty();

    static final Standing UNSAID = new Standing(Mode.UNSAID, NO_DATE, NO_WORD, NO_WORD, false, false, NO_DATE);

    static Standing promised(Optional<PartialDate> by) {
        return new Standing(Mode.PROMISED, by, NO_WORD, NO_WORD, true, false, NO_DATE);
    }

    /** Promised by the end of the plan, which the sentence does not name. */
    static Standing planned(Optional<PartialDate> by) {
        return new Standing(Mode.PROMISED, by, NO_WORD, NO_WORD, true, true, NO_DATE);
    }

    static Standing observed(Optional<PartialDate> named, boolean open) {
        return new Standing(Mode.OBSERVED, named, NO_WORD, NO_WORD, open, false, NO_DATE);
    }

    boolean isPromised() {
        return mode == Mode.PROMISED;
    }

    /** The standing behind one more marker. */
    Standing after(Marker marker, Moment moment) {
        return switch (marker.kind()) {
            case DEADLINE -> deadline(marker.date(), moment);
            case DATE -> date(marker.date(), moment);
            case PART -> part(marker.date(), moment.isPlan());
            case WHOLE -> isPromised() && (date.isEmpty() || assumed) ? due(marker.date()) : expecting(marker.date());
            case SPAN -> {
                boolean known = marker.date().isPresent();
                yield new Standing(Mode.PROMISED, marker.date(), commitment, NO_WORD, known, false, ahead);
            }
            case PROMISE -> promise(marker.word(), moment);
            case OBSERVED, PAST -> observed(marker.word().isEmpty() ? marker.date() : observedDate(), false);
            case RECURRING -> recurring(marker.word(), moment.isPlan());
        };
    }

    private Optional<PartialDate> observedDate() {
        return mode == Mode.OBSERVED ? date : NO_DATE;
    }

    /** A day that news look back on is when the promise was made (7月3日，公司宣布将投资…), not when it is due. */
    private Standing promise(String word, Moment moment) {
        Optional<PartialDate> due = open ? date.filter(day -> !moment.isBehindNews(day)) : NO_DATE;
        boolean known = due.isPresent() && !assumed;
        Optional<PartialDate> by = known ? due : ahead.or(() -> due);
        return new Standing(Mode.PROMISED, by, Optional.of(word), period, open, assumed && ahead.isEmpty(), ahead);
    }

    private Standing recurring(String every, boolean plan) {
        Mode then = plan && mode == Mode.UNSAID ? Mode.PROMISED : mode;
        return new Standing(then, assumed ? NO_DATE : date, commitment, Optional.of(every), open, assumed, ahead);
    }

    private Standing part(Optional<PartialDate> named, boolean plan) {
        if (isPromised()) {
            return date.isEmpty() || assumed ? due(named) : this;
        }
        return plan ? expecting(named) : observed(named, false).expecting(named);
    }

    /** The same standing, recurring. */
    Standing everyYear() {
        return new Standing(mode, date, commitment, Optional.of("P1Y"), open, assumed, ahead);
    }

    /** The same standing, due when {@code other} expects it. */
    Standing expectedLike(Standing other) {
        return other.ahead.isPresent() ? due(other.ahead) : this;
    }

    private Standing due(Optional<PartialDate> by) {
        return new Standing(mode, by.or(() -> date), commitment, period, true, false, ahead);
    }

    private Standing expecting(Optional<PartialDate> by) {
        return new Standing(mode, date, commitment, period, open, assumed, by);
    }

    private Standing deadline(Optional<PartialDate> named, Moment moment) {
        boolean past = commitment.isEmpty() && named.filter(moment::isOver).isPresent();
        return past ? observed(named, true) : dueBy(named);
    }

    private Standing dueBy(Optional<PartialDate> named) {
        return new Standing(Mode.PROMISED, named, commitment, NO_WORD, true, false, ahead);
    }

    /** A bare year: ahead of the document it is a deadline, behind it a date of observation. */
    private Standing date(Optional<PartialDate> named, Moment moment) {
        if (named.isEmpty()) {
            return this;
        }
        int year = named.get().year();
        OptionalInt written = moment.year();
        if (written.isPresent() && year > written.getAsInt() && !moment.records(named.get())) {
            return dueBy(named);
        }
        boolean gone = written.isPresent() && year < written.getAsInt();
        if (mode != Mode.PROMISED) {
            return observed(named, !gone);
        }
        boolean earlier = date.isPresent() && !assumed && year < date.get().year();
        return earlier || gone
                ? observed(named, false)
                : new Standing(mode, named, commitment, period, true, false, ahead);
    }
}
