package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A number observed, not promised.
 *
 * @param asOf the date it holds for
 * @param text the span's text
 */
public record Figure(
        String metric,
        Comparison op,
        Quantity quantity,
        Quantity normalized,
        Optional<PartialDate> asOf,
        String text,
        Span span) {
    public Figure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(op, "op");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(normalized, "normalized");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
