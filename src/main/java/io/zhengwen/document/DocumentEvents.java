package io.zhengwen.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is published for one document, whole or not at all.
 *
 * @param contentHash SHA-256 of the document's bytes; with id and revision it says what is done
 * @param outcome the genre's label, or {@code rejected}
 * @param events the document event first, then its facts in order
 * @param fingerprint of the text; empty when there is no text to be known again
 */
public record DocumentEvents(
        DocumentId id,
        int revision,
        String contentHash,
        String outcome,
        Optional<String> title,
        List<EventRecord> events,
        Optional<Fingerprint> fingerprint) {
    public DocumentEvents {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(fingerprint, "fingerprint");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("every document has an outcome event");
        }
    }

    /** The events of a document whose text is not to be known again. */
    public DocumentEvents(
            DocumentId id,
            int revision,
            String contentHash,
            String outcome,
            Optional<String> title,
            List<EventRecord> events) {
        this(id, revision, contentHash, outcome, title, events, Optional.empty());
    }

    /** The same with another document event. */
    public DocumentEvents withFirst(EventRecord documentEvent) {
        List<EventRecord> changed = new ArrayList<>(events);
        changed.set(0, documentEvent);
        return new DocumentEvents(id, revision, contentHash, outcome, title, changed, fingerprint);
    }
}
