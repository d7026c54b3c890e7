package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.TooLargeForBroker;
import io.zhengwen.stage.wire.EventEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Remembers which events a topic refused for their size, so that the next try of their batch has a rejection in their
 * place: one document that a topic is too narrow for must not hold up the others of its partition.
 */
final class Oversized {
    /** Bytes of the refused event by topic and document id. */
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    /** Takes note of what became of an event that was sent. */
    void note(String id, EventRecord event, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            refused.put(key(event.topic(), id), event.value().size());
        }
    }

    /** The outcome itself, or the rejection that takes its place. */
    DocumentEvents fitting(RawDocument document, DocumentEvents outcome, EventEncoder encoder) {
        return refusedEvent(outcome)
                .map(event -> rejection(document, event, encoder))
                // The rejection with the document's bytes may be too large as well.
                .map(letter -> refusedEvent(letter)
                        .map(event -> withoutBytes(document, event, encoder))
                        .orElse(letter))
                .orElse(outcome);
    }

    private Optional<EventRecord> refusedEvent(DocumentEvents outcome) {
        String id = outcome.id().value();
        return outcome.events().stream()
                .filter(event ->
                        event.value().size() >= refused.getOrDefault(key(event.topic(), id), Integer.MAX_VALUE))
                .findFirst();
    }

    private static DocumentEvents rejection(RawDocument document, EventRecord event, EventEncoder encoder) {
        TooLargeForBroker reason =
                new TooLargeForBroker(event.topic(), event.value().size());
        return event.topic().equals(Topics.REJECTED)
                ? withoutBytes(document, event, encoder)
                : encoder.reject(document, reason, 1);
    }

    /** Its bytes are on {@link Topics#RAW} as long as that topic keeps them. */
    private static DocumentEvents withoutBytes(RawDocument document, EventRecord event, EventEncoder encoder) {
        TooLargeForBroker reason =
                new TooLargeForBroker(event.topic(), event.value().size());
        return encoder.rejectWithoutContent(document, reason, 1);
    }

    private static String key(String topic, String id) {
        return topic + " " + id;
    }
}
