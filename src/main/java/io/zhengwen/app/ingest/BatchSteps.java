package io.zhengwen.app.ingest;

import io.zhengwen.app.kafka.KafkaMessage;
import io.zhengwen.app.kafka.LaneHandle;
import io.zhengwen.delivery.Batch;
import io.zhengwen.delivery.RawRecord;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;

/** First and last step of the ingest route, both on the consumer's own thread. */
public final class BatchSteps {
    private static final String BATCH = "batch";

    private final Reporter reporter;

    public BatchSteps(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Sorts out duplicates and gives revisions.
     *
     * @param polled the records of one or more polls, as camel-kafka batches them
     * @return the documents to process
     */
    public List<RawDocument> admit(List<Exchange> polled, Exchange exchange) {
        List<RawRecord> records = polled.stream().map(BatchSteps::record).toList();
        Batch batch = LaneHandle.of(polled.get(0)).lane().admit(records);
        exchange.setProperty(BATCH, batch);
        return batch.documents();
    }

    /** Publishes all outcomes in one transaction with the offsets; reports each document once that is committed. */
    public void publish(List<Outcome> outcomes, Exchange exchange) {
        Batch batch = exchange.getProperty(BATCH, Batch.class);
        List<DocumentEvents> events = outcomes.stream().map(Outcome::events).toList();
        List<Supplier<RawDocument>> children = outcomes.stream()
                .flatMap(outcome -> outcome.children().stream())
                .toList();
        if (batch.lane().publish(batch, events, children)) {
            report(outcomes, batch.lane().published());
            batch.duplicates()
                    .forEach(
                            document -> reporter.duplicate(document.provenance().source()));
        }
    }

    private void report(List<Outcome> outcomes, List<DocumentEvents> published) {
        Map<String, DocumentEvents> committed = new LinkedHashMap<>();
        published.forEach(events -> committed.put(revision(events), events));
        Set<DocumentId> withOutcome = published.stream().map(DocumentEvents::id).collect(Collectors.toSet());
        for (Outcome outcome : outcomes) {
            DocumentEvents events = committed.remove(revision(outcome.events()));
            if (events != null) {
                reporter.done(outcome.as(events));
            } else if (!withOutcome.contains(outcome.events().id())) {
                // Processed again, and the same came out as is published.
                reporter.duplicate(outcome.source());
            }
        }
        committed.values().forEach(events -> reporter.done(decided(events)));
    }

    private static String revision(DocumentEvents events) {
        return events.id() + "/" + events.revision();
    }

    /** What the lane decided itself: a withdrawal, or the refusal of what is not processed. */
    private static Outcome decided(DocumentEvents events) {
        URI source = URI.create(events.events().get(0).headers().get("ce_source"));
        return new Outcome(events, source, 0, List.of());
    }

    private static RawRecord record(Exchange polled) {
        LaneHandle handle = LaneHandle.of(polled);
        return RawRecord.read(
                handle.partition(),
                handle.offset(),
                handle.session(),
                polled.getMessage().getHeader(KafkaConstants.KEY, String.class),
                KafkaMessage.headers(polled.getMessage()),
                polled.getMessage().getBody(byte[].class));
    }
}
