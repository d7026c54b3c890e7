package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.util.Optional;

/**
 * Something in a sentence that says whether the numbers after it are promised or observed.
 *
 * @param start where it begins; {@code end} is where the words it governs may begin
 * @param word the promising word, or the period of a recurring promise
 * @param date the date it names
 */
record Marker(Kind kind, int start, int end, String word, Optional<PartialDate> date) {
    /** What it says. */
    enum Kind {
        /** A date by which something is to be reached: 到2025年, 年底前. */
        DEADLINE,
        /** A date that may be past or future: 2020年. */
        DATE,
        /** A part of the year of writing: 上半年; observed unless something promises. */
        PART,
        /** The whole year of writing: 全年; says something only of a promise. */
        WHOLE,
        /** A time ahead that counts from now: 三年内. */
        SPAN,
        PROMISE,
        /** True when the text was written: 目前, 已. */
        OBSERVED,
        /** True before that, or of another time: 以来, 去年, 同比. */
        PAST,
        RECURRING
    }

    Marker(Kind kind, int start, int end, Optional<PartialDate> date) {
        this(kind, start, end, "", date);
    }
}
