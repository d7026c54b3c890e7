package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A task and the units responsible for it (责任单位).
 *
 * @param task what has to be done, as written
 * @param text the span's text: the clause that names the units
 */
public record Duty(
        String task, List<ResponsibleUnit> units, Optional<PartialDate> deadline, String path, String text, Span span) {
    public Duty {
        Objects.requireNonNull(task, "task");
        units = List.copyOf(units);
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a duty names at least one unit");
        }
    }
}
