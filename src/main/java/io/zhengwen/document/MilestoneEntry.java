package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One event of a chronicle (大事记).
 *
 * @param date as precise as the chronicle says; empty when the year is missing
 */
public record MilestoneEntry(Optional<PartialDate> date, String text, List<String> organisations, Span span) {
    public MilestoneEntry {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(text, "text");
        organisations = List.copyOf(organisations);
        Objects.requireNonNull(span, "span");
    }
}
