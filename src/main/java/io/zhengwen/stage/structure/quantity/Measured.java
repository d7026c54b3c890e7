package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Span;

/**
 * A quantity and the thing it measures, in the coordinates of its sentence.
 *
 * @param anchored whether the sentence asserts the number (达到50家, 企业50家。) instead of using it inside a name or
 *     a description (29项政策在此试行)
 * @param task whether the words say that something is to be reached or brought about
 * @param span from the first word of the metric to the end of the quantity
 */
record Measured(String metric, QuantityMention mention, boolean anchored, boolean task, Span span) {
    Measured named(String fullName) {
        return new Measured(fullName, mention, anchored, task, span);
    }

    Measured counted(QuantityMention other) {
        return new Measured(metric, other, anchored, task, span);
    }
}
