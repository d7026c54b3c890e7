package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A milestone record (大事记).
 *
 * @param series its heading, such as 对德合作大事记
 */
public record Chronicle(Optional<String> series, List<MilestoneEntry> entries) {
    public Chronicle {
        Objects.requireNonNull(series, "series");
        entries = List.copyOf(entries);
    }
}
