package io.zhengwen.delivery;

import io.zhengwen.delivery.Commit.Publication;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.wire.EventEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of {@link Topics#RAW} or {@link Topics#PACKED} with its producer and ledger: read, process, write as one unit.
 *
 * <p>A session is a stretch of polls between rebalances and rewinds. Records polled in an older session are dropped:
 * after a rebalance their partition may be another worker's, and after a failed transaction they stand behind records
 * that must come first. A lane that dropped anything, or does not know how its last transaction ended, is unsettled;
 * before its next poll it fences the old transaction, forgets its ledger and goes back to the committed offsets, so
 * that whatever was dropped is read again.
 *
 * <p>Used by one thread, that of its consumer.
 */
public final class WorkerLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLane.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String SETTLING = " settling";

    private final String name;
    private final ClientWatch watch;
    private final Consumer<?, ?> consumer;
    private final TransactionalPublisher publisher;
    private final Ledger ledger;
    private final EventEncoder encoder;
    private final Likeness likeness;
    private final CrashGuard guard;
    private final Map<TopicPartition, Long> rewinds = new HashMap<>();
    private int session;
    private int generation = -1;
    // At first too: a transaction that the last run left open must end before its offsets can be read.
    private boolean unsettled = true;
    private boolean publishing;
    private List<DocumentEvents> published = List.of();

    WorkerLane(
            String name,
            ClientWatch watch,
            Consumer<?, ?> consumer,
            TransactionalPublisher publisher,
            Ledger ledger,
            EventEncoder encoder,
            Likeness likeness,
            CrashGuard guard) {
        this.name = name;
        this.watch = watch;
        this.consumer = consumer;
        this.publisher = publisher;
        this.ledger = ledger;
        this.encoder = encoder;
        this.likeness = likeness;
        this.guard = guard;
    }

    /** To be called before each poll of the consumer. */
    public void beforePoll() {
        // An admitted batch that never came back to be published was lost on its way: it must be read again.
        if (unsettled || publishing) {
            settle();
        } else if (!rewinds.isEmpty()) {
            rewinds.forEach(consumer::seek);
            rewinds.clear();
            session++;
        }
    }

    /** To be called after each poll of the consumer: notices rebalances. */
    public void afterPoll() {
        int current = consumer.groupMetadata().generationId();
        if (current != generation) {
            generation = current;
            session++;
            forgetAll();
            // What could not be written may be another worker's now.
            watch.works(name);
        }
    }

    private void forgetAll() {
        ledger.forgetAll();
        guard.forgetAll();
        rewinds.clear();
    }

    /** The number to stamp on records that were just polled. */
    public int session() {
        return session;
    }

    /**
     * Sorts a batch: stale records are dropped and will be read again, known documents are duplicates, a known id with
     * other content becomes the next revision.
     */
    public Batch admit(List<RawRecord> polled) {
        unsettled |= polled.stream().anyMatch(record -> record.session() != session);
        if (unsettled) {
            return nothing();
        }
        try {
            CrashGuard.HandOut handOut = guard.handOut(polled);
            rewinds.putAll(handOut.rest(polled));
            Batch batch = new Admission(ledger, handOut.deaths()).sort(this, handOut.records());
            publishing = !batch.records().isEmpty();
            return batch;
        } catch (KafkaException | DeliveryException e) {
            watch.failed(name, e);
            unsettled = true;
            return nothing();
        }
    }

    private Batch nothing() {
        return new Batch(this, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Publishes the outcomes of a batch, their ledger entries and the batch's offsets in one transaction.
     *
     * @param children documents found inside those of the batch, each read when it is sent to {@link Topics#RAW}
     * @return false when the transaction did not commit; then the batch is read again
     */
    public boolean publish(Batch batch, List<DocumentEvents> outcomes, List<Supplier<RawDocument>> children) {
        published = List.of();
        if (batch.records().isEmpty()) {
            return true;
        }
        if (outcomes.size() != batch.documents().size()) {
            throw new IllegalArgumentException("one outcome a document: " + outcomes.size() + " for "
                    + batch.documents().size());
        }
        publishing = false;
        Copies copies = new Copies(likeness, encoder);
        Map<TopicPartition, OffsetAndMetadata> offsets = offsets(batch.records());
        List<Publication> publications;
        try {
            likeness.catchUp();
            publications = new Publications(ledger, encoder, publisher.oversized(), copies).of(batch, outcomes);
            publisher.commit(
                    new Commit(publications, children, batch.forwarded(), copies.gone()),
                    offsets,
                    consumer.groupMetadata());
        } catch (KafkaException | DeliveryException e) {
            LOG.debug(
                    "a batch of {} did not commit and is read again",
                    batch.records().size(),
                    e);
            watch.failed(name, e);
            unsettled = true;
            return false;
        }
        guard.succeeded(offsets);
        copies.committed();
        publications.forEach(publication -> ledger.remember(publication.partition(), publication.entry()));
        watch.works(name);
        published = publications.stream()
                .map(Publication::events)
                .flatMap(Optional::stream)
                .toList();
        return true;
    }

    /** What the last batch that was published wrote: its outcomes, and what the lane decided itself. */
    public List<DocumentEvents> published() {
        return published;
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(List<RawRecord> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) ->
                offsets.put(partition, new OffsetAndMetadata(offset, guard.noteFor(partition, offset))));
        return offsets;
    }

    private void settle() {
        try {
            forgetAll();
            publisher.reset();
            rewindToCommitted();
            session++;
            unsettled = false;
            publishing = false;
            watch.works(name + SETTLING);
        } catch (KafkaException e) {
            watch.failed(name + SETTLING, e);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void rewindToCommitted() {
        consumer.committed(consumer.assignment()).forEach((partition, committed) -> {
            if (committed == null) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, committed.offset());
            }
        });
    }

    @Override
    public void close() {
        guard.stop();
        publisher.close();
    }
}
