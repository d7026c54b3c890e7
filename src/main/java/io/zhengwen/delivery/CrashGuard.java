package io.zhengwen.delivery;

import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the record that ends the process, so that it cannot block its partition for ever. Used by one lane.
 *
 * <p>Before the first batch after a take-over, a note goes with the unchanged offset: handed out once more. The offsets
 * of a batch that succeeds carry no note, so in ordinary work nothing is written. When as many processes as
 * {@code attempts} took the partition over at the same offset and were not heard of again, records are handed out one
 * at a time up to the end of those batches, each with a note of its own; one that {@code attempts} more processes did
 * not survive alone is set aside without being processed. One that a process did not survive waits a while before the
 * next note: what ends processes by itself lets it pass meanwhile, or ends the process before the note.
 *
 * <p>Why no innocent document is set aside when processes are killed at random: first there must be that many deaths in a
 * row without one batch in between. Then that many must fall, in a row, into the moments in which precisely this record is
 * alone in work (nothing else is in the process then, the other lane waits), again without one success: any success
 * begins the count anew. These moments are short, and after the first they come late in a process's life: who kills every
 * few seconds hits the wait, which does not count. A process that stops in order takes its notes back, and one that lives on knows its own, so
 * neither a repeated transaction nor a restart counts; a partition that moves between living processes does, as rarely as
 * a kill at that moment. What is set aside is retryable all the same.
 */
final class CrashGuard {
    static final int EVERYTHING = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Consumer<?, ?> consumer;
    private final int attempts;
    private final String process;
    private final Semaphore work;
    private final Duration calm;
    private final Map<TopicPartition, Suspicion> known = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> waiting = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> noted = new HashMap<>();
    private int held;

    /**
     * For a lane.
     *
     * @param process a name that no process before had
     * @param work {@link #EVERYTHING} permits that the lanes of the process share: one a batch, all for a record alone
     * @param calm how long a record waits for each process that it may have ended
     */
    CrashGuard(Consumer<?, ?> consumer, int attempts, String process, Semaphore work, Duration calm) {
        this.consumer = consumer;
        this.attempts = attempts;
        this.process = process;
        this.work = work;
        this.calm = calm;
    }

    /**
     * What of a poll may be worked on now: all of it, or one record alone, or nothing.
     *
     * @throws KafkaException when the note cannot be written
     */
    HandOut handOut(List<RawRecord> polled) {
        release();
        if (polled.isEmpty()) {
            return HandOut.NOTHING;
        }
        load(polled);
        for (RawRecord record : polled) {
            Suspicion suspicion = known.get(record.partition());
            if (suspicion.tries() >= attempts && record.offset() <= suspicion.until()) {
                return alone(record, suspicion);
            }
        }
        if (!acquire(1)) {
            return HandOut.NOTHING;
        }
        note(polled);
        return new HandOut(polled, 0);
    }

    private HandOut alone(RawRecord record, Suspicion suspicion) {
        if (suspicion.alone() >= attempts) {
            return new HandOut(List.of(record), suspicion.alone());
        }
        TopicPartition partition = record.partition();
        long since = waiting.computeIfAbsent(partition, any -> System.nanoTime());
        if (System.nanoTime() - since < calm.multipliedBy(suspicion.alone()).toNanos() || !acquire(EVERYTHING)) {
            return HandOut.NOTHING;
        }
        OffsetAndMetadata note = new OffsetAndMetadata(
                next.get(partition), suspicion.handedOutAlone(process).text());
        if (!note.equals(noted.get(partition))) {
            commit(Map.of(partition, note));
        }
        return new HandOut(List.of(record), 0);
    }

    /** The note to commit with the next offset of a partition. */
    String noteFor(TopicPartition partition, long nextOffset) {
        Suspicion left = known.getOrDefault(partition, Suspicion.NONE).cleared(nextOffset);
        return left.tries() >= attempts ? left.handedOutAlone(process).text() : "";
    }

    /** To be called when these offsets, with their notes, were committed. */
    void succeeded(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> {
            Suspicion left = known.getOrDefault(partition, Suspicion.NONE).cleared(offset.offset());
            known.put(partition, left.tries() >= attempts ? left : Suspicion.NONE);
            next.put(partition, offset.offset());
            noted.put(partition, offset);
            waiting.remove(partition);
        });
        release();
    }

    /** Forgets everything; the notes are read anew. */
    void forgetAll() {
        known.clear();
        next.clear();
        noted.clear();
        waiting.clear();
        release();
    }

    /** Takes the notes back that nothing came of: the process stops in order, nobody died. */
    void stop() {
        Map<TopicPartition, OffsetAndMetadata> before = new HashMap<>();
        noted.forEach((partition, note) -> {
            if (!note.metadata().isEmpty() && known.containsKey(partition)) {
                before.put(
                        partition,
                        new OffsetAndMetadata(
                                note.offset(), known.get(partition).text()));
            }
        });
        try {
            if (!before.isEmpty()) {
                consumer.commitSync(before, Duration.ofSeconds(1));
            }
        } catch (KafkaException | IllegalStateException | ConcurrentModificationException e) {
            // Then this counts as one death, and it takes several in a row.
        }
        forgetAll();
    }

    private void load(List<RawRecord> polled) {
        Map<TopicPartition, Long> first = new HashMap<>();
        polled.forEach(record -> first.merge(record.partition(), record.offset(), Math::min));
        first.keySet().removeAll(known.keySet());
        if (first.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(first.keySet());
        first.forEach((partition, offset) -> {
            OffsetAndMetadata found = committed.get(partition);
            Suspicion suspicion =
                    Suspicion.parse(found == null ? "" : found.metadata()).seenBy(process);
            known.put(partition, offset > suspicion.until() ? Suspicion.NONE : suspicion);
            next.put(partition, found == null ? offset : found.offset());
        });
    }

    /** Notes which partitions are handed out for the first time since they were taken over. */
    private void note(List<RawRecord> polled) {
        Map<TopicPartition, Long> last = new HashMap<>();
        polled.forEach(record -> last.merge(record.partition(), record.offset(), Math::max));
        last.keySet().removeAll(noted.keySet());
        Map<TopicPartition, OffsetAndMetadata> notes = new HashMap<>();
        last.forEach((partition, until) -> notes.put(
                partition,
                new OffsetAndMetadata(
                        next.get(partition),
                        known.get(partition).handedOut(until, process).text())));
        commit(notes);
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> notes) {
        if (!notes.isEmpty()) {
            consumer.commitSync(notes);
            noted.putAll(notes);
        }
    }

    private boolean acquire(int permits) {
        try {
            boolean acquired = work.tryAcquire(permits, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            held = acquired ? permits : 0;
            return acquired;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void release() {
        work.release(held);
        held = 0;
    }

    /**
     * What a lane may work on.
     *
     * @param deaths processes that did not survive this one record, which is to be set aside then; else 0
     */
    record HandOut(List<RawRecord> records, int deaths) {
        static final HandOut NOTHING = new HandOut(List.of(), 0);

        HandOut {
            records = List.copyOf(records);
        }

        /** Where to read on so that nothing is left out: the first record of each partition that was not handed out. */
        Map<TopicPartition, Long> rest(List<RawRecord> polled) {
            Map<TopicPartition, Long> rest = new HashMap<>();
            if (records.size() < polled.size()) {
                polled.stream()
                        .filter(record -> records.stream().noneMatch(record::isAt))
                        .forEach(record -> rest.merge(record.partition(), record.offset(), Math::min));
            }
            return rest;
        }
    }
}
