package io.zhengwen.delivery.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.delivery.Control;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.delivery.RefusalNotice;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.RawDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads documents once more with today's rules and compares with what is published. What has changed is asked for as
 * the next revision; what has not is left alone.
 */
public final class Replay {
    private final Map<String, Object> clientConfig;
    private final Function<RawDocument, DocumentEvents> stages;
    private final int threads;
    private final boolean restore;

    /**
     * With these rules.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @param stages from a document to its events; called in parallel
     * @param threads documents processed side by side
     * @param restore whether to ask for those too that are published as today's rules read them, but not all of whose
     *     events are there any more
     */
    public Replay(
            Map<String, Object> clientConfig,
            Function<RawDocument, DocumentEvents> stages,
            int threads,
            boolean restore) {
        this.clientConfig = Map.copyOf(clientConfig);
        this.stages = stages;
        this.threads = threads;
        this.restore = restore;
    }

    /** Tells what would change, and changes nothing. */
    public ReplaySummary dryRun(Scope scope, ReplayListener listener) {
        return run(scope, new ReplayTally(listener), (document, control) -> {});
    }

    /** Asks for the next revision of what has changed. */
    public ReplaySummary run(Scope scope, ReplayListener listener) {
        try (Requests requests = new Requests(clientConfig)) {
            ReplaySummary summary = run(scope, new ReplayTally(listener), requests::sendLater);
            requests.commit();
            return summary;
        }
    }

    private ReplaySummary run(Scope scope, ReplayTally tally, Asking asking) {
        Map<String, Published> waiting = published(scope);
        tally.expect(waiting.size());
        try (CommittedRecords queue = CommittedRecords.decided(clientConfig, List.of(Topics.RAW));
                CommittedRecords events = CommittedRecords.decided(clientConfig, outcomes());
                Workforce workforce = new Workforce(threads)) {
            Consumer<ConsumerRecord<String, byte[]>> reader = record -> {
                Published published = waiting.get(record.key());
                if (published == null || record.value() == null || record.value().length == 0) {
                    return;
                }
                Map<String, String> headers = Letters.headers(record);
                RawDocument document = RawRecordFormat.read(record.key(), headers, record.value());
                if (!RefusalNotice.isOne(headers)
                        && published.isMadeOf(
                                document.provenance(), document.payload().sha256())) {
                    waiting.remove(record.key());
                    workforce.submit(() -> compare(published, document, events, tally, asking));
                }
            };
            scope.since().ifPresentOrElse(time -> queue.since(time, reader), () -> queue.forEach(reader));
            workforce.finish();
        }
        return tally.summary(scope.since().isPresent() ? 0 : waiting.size());
    }

    private Map<String, Published> published(Scope scope) {
        Map<String, Published> published = new HashMap<>();
        Map<String, LedgerEntry> entries = LedgerSnapshot.read(
                clientConfig, id -> scope.document().map(id::equals).orElse(true));
        entries.values().stream()
                .filter(scope::includes)
                .forEach(entry -> published.put(entry.id(), new Published(entry)));
        scope.document().ifPresent(id -> {
            if (published.isEmpty()) {
                throw new DeliveryException(
                        entries.containsKey(id)
                                ? id + " is " + entries.get(id).outcome() + "; nothing to replay."
                                : "No document was published or refused under " + id + ".");
            }
        });
        List<String> topics =
                Stream.concat(outcomes().stream(), Topics.FACTS.stream()).toList();
        try (CommittedRecords events = CommittedRecords.all(clientConfig, topics)) {
            events.forEach(record -> {
                Published known = published.get(record.key());
                if (known != null && record.value() != null) {
                    known.take(record);
                }
            });
        }
        published.values().removeIf(Published::isOfIntake);
        return published;
    }

    private static List<String> outcomes() {
        List<String> topics = new ArrayList<>(Topics.DOCUMENTS);
        topics.addAll(List.of(Topics.ARCHIVE, Topics.REJECTED));
        return topics;
    }

    private void compare(
            Published published, RawDocument raw, CommittedRecords topics, ReplayTally tally, Asking asking) {
        if (published.code().equals(Published.CRASHER)) {
            tally.leftAlone();
            return;
        }
        RawDocument document = raw.withRevision(published.revision()).withAttempt(published.attempts());
        DocumentEvents events;
        try {
            events = stages.apply(document);
        } catch (RuntimeException | StackOverflowError e) {
            tally.failed(document, published, e);
            return;
        }
        EventDigest event = digest(events.events().subList(0, 1));
        EventDigest facts = digest(events.events().subList(1, events.events().size()));
        // A replay is no further try of what was refused: the number of its letter stays.
        if (!published.isWhole() && (restore || !published.contradicts(event))) {
            if (restore) {
                asking.ask(document, Control.restoring(published.revision(), published.attempts()));
            }
            tally.incomplete(document, published);
        } else if (published.equalTo(event, facts)) {
            tally.unchanged();
        } else {
            asking.ask(document, Control.revising(published.revision(), published.attempts()));
            tally.changed(change(published, document, events, published.hasEvent(event), topics));
        }
    }

    private static EventDigest digest(List<EventRecord> events) {
        EventDigest sum = EventDigest.NONE;
        for (EventRecord event : events) {
            sum = sum.plus(
                    NormalForm.digest(event.topic(), event.key(), event.value().toByteArray()));
        }
        return sum;
    }

    private static Change change(
            Published published,
            RawDocument document,
            DocumentEvents events,
            boolean factsOnly,
            CommittedRecords topics) {
        JsonNode today = NormalForm.of(events.events().get(0).value().toByteArray());
        boolean comparable =
                !factsOnly && published.isRejected() == events.outcome().equals("rejected");
        List<FieldChange> fields = comparable && published.partition().isPresent()
                ? FieldChange.between(before(published, topics), today)
                : List.of();
        return new Change(
                published.id(),
                document.provenance().source().toASCIIString(),
                published.revision(),
                named(published.outcome(), published.code()),
                named(events.outcome(), today.path("code").asText("")),
                fields);
    }

    private static JsonNode before(Published published, CommittedRecords topics) {
        synchronized (topics) {
            return NormalForm.of(topics.at(published.partition().orElseThrow(), published.offset())
                    .value());
        }
    }

    private static String named(String outcome, String code) {
        return code.isEmpty() ? outcome : outcome + " (" + code + ")";
    }

    private interface Asking {
        void ask(RawDocument document, Control control);
    }
}
