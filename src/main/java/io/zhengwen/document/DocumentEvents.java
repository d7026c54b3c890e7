package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is published for one document, whole or not at all.
 *
 * @param contentHash SHA-256 of the document's bytes; with id and revision it says what is done
 * @param outcome the genre's label, or {@code rejected}
 * @param events the document event first, then its facts in order
 */
public record DocumentEvents(
        DocumentId id,
        int revision,
        String contentHash,
        String outcome,
        Optional<String> title,
        List<EventRecord> events) {
    public DocumentEvents {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(title, "title");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("every document has an outcome event");
        }
    }
}
