package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a number stands at some point of a sentence: promised, observed, or nothing known.
 *
 * @param date the deadline when promised, otherwise the date observed
 * @param open whether the date may still become a deadline when a promise follows it
 */
record Standing(
        Mode mode, Optional<PartialDate> date, Optional<String> commitment, Optional<String> period, boolean open) {
    /** Promised for the future, observed, or neither said. */
    enum Mode {
        UNSAID,
        PROMISED,
        OBSERVED
    }

    static final Standing UNSAID =
            new Standing(Mode.UNSAID, Optional.empty(), Optional.empty(), Optional.empty(), false);

    static Standing promised(Optional<PartialDate> by) {
        return new Standing(Mode.PROMISED, by, Optional.empty(), Optional.empty(), true);
    }

    boolean isPromised() {
        return mode == Mode.PROMISED;
    }

    /**
     * The standing behind one more marker.
     *
     * @param written the year in which the document was written, if known
     * @param plan whether the document is a plan, so that what it says of every year is a promise
     */
    Standing after(Marker marker, OptionalInt written, boolean plan) {
        return switch (marker.kind()) {
            case DEADLINE -> deadline(marker.date(), written);
            case DATE -> date(marker.date(), written);
            case SPAN -> new Standing(Mode.PROMISED, Optional.empty(), commitment, Optional.empty(), false);
            case PROMISE ->
                new Standing(Mode.PROMISED, open ? date : Optional.empty(), Optional.of(marker.word()), period, open);
            case OBSERVED, PAST -> observed(marker.date(), false);
            case RECURRING ->
                new Standing(
                        plan && mode == Mode.UNSAID ? Mode.PROMISED : mode,
                        date,
                        commitment,
                        Optional.of(marker.word()),
                        open);
        };
    }

    private Standing deadline(Optional<PartialDate> named, OptionalInt written) {
        boolean past = named.isPresent()
                && written.isPresent()
                && named.get().year() < written.getAsInt()
                && commitment.isEmpty();
        return past ? observed(named, true) : new Standing(Mode.PROMISED, named, commitment, Optional.empty(), true);
    }

    /** A bare year: ahead of the document it is a deadline, behind it a date of observation. */
    private Standing date(Optional<PartialDate> named, OptionalInt written) {
        if (named.isEmpty()) {
            return this;
        }
        int year = named.get().year();
        if (written.isPresent() && year > written.getAsInt()) {
            return deadline(named, written);
        }
        boolean gone = written.isPresent() && year < written.getAsInt();
        if (mode != Mode.PROMISED) {
            return observed(named, !gone);
        }
        boolean earlier = date.isPresent() && year < date.get().year();
        return earlier || gone ? observed(named, false) : new Standing(mode, named, commitment, period, true);
    }

    static Standing observed(Optional<PartialDate> named, boolean open) {
        return new Standing(Mode.OBSERVED, named, Optional.empty(), Optional.empty(), open);
    }
}
