package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.RawDocument;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Commits whole documents: all events, ledger entries and consumer offsets of a batch in one Kafka transaction.
 * After any failure the producer is replaced, which fences a half-done transaction and starts from a known state.
 * Used by one thread.
 */
final class TransactionalPublisher implements AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final TransactionalProducers producers;
    private final Map<String, Object> config;
    private final Oversized oversized = new Oversized();
    private Producer<String, byte[]> producer;

    /** @param transactionalId stable for this lane across restarts, so that a zombie with the same id is fenced */
    TransactionalPublisher(TransactionalProducers producers, Map<String, Object> clientConfig, String transactionalId) {
        this.producers = producers;
        this.config = new HashMap<>(clientConfig);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }

    /**
     * Commits, or throws with nothing visible.
     *
     * @throws KafkaException when the transaction did not commit
     */
    void commit(Commit commit, Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        try {
            Producer<String, byte[]> current = producer();
            current.beginTransaction();
            commit.publications().forEach(publication -> send(current, publication));
            commit.children().forEach(child -> send(current, Topics.RAW, child.get(), Control.NONE));
            commit.forwarded().forEach(record -> send(current, Topics.PACKED, record.document(), record.control()));
            commit.forgotten().forEach(id -> forget(current, id));
            current.sendOffsetsToTransaction(offsets, group);
            current.commitTransaction();
        } catch (KafkaException e) {
            discardProducer();
            throw e;
        } catch (UncheckedIOException e) {
            discardProducer();
            throw new KafkaException("a document to be sent cannot be read", e);
        }
    }

    /**
     * Ends whatever transaction an earlier producer of this lane left open.
     *
     * @throws KafkaException when the cluster does not answer
     */
    void reset() {
        discardProducer();
        producer();
    }

    /** What topics refused for its size so far. */
    Oversized oversized() {
        return oversized;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Producer<String, byte[]> created = producers.create(config);
            try {
                created.initTransactions();
            } catch (KafkaException e) {
                created.close(Duration.ZERO);
                throw e;
            }
            producer = created;
        }
        return producer;
    }

    private void discardProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    // What a send meets, commitTransaction throws.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(Producer<String, byte[]> producer, Commit.Publication publication) {
        LedgerEntry entry = publication.entry();
        publication
                .events()
                .map(DocumentEvents::events)
                .orElse(List.of())
                .forEach(event ->
                        producer.send(record(event), (sent, failure) -> oversized.note(entry.id(), event, failure)));
        // A null value is a tombstone: nothing of this document is current there any more.
        publication.closed().forEach(topic -> producer.send(new ProducerRecord<>(topic, entry.id(), null)));
        producer.send(new ProducerRecord<>(Topics.LEDGER, publication.partition(), entry.id(), entry.toJson()));
        publication
                .text()
                .ifPresent(text -> producer.send(new ProducerRecord<>(Topics.LIKENESS, entry.id(), text.toJson())));
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static void forget(Producer<String, byte[]> producer, DocumentId id) {
        producer.send(new ProducerRecord<>(Topics.LIKENESS, id.value(), null));
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(Producer<String, byte[]> producer, String topic, RawDocument document, Control control) {
        producer.send(new ProducerRecord<>(
                topic,
                null,
                document.provenance().id().value(),
                document.payload().toByteArray(),
                headers(RawRecordFormat.headers(document.provenance(), control))));
    }

    /** Keyed by document id, so all records of a document are in one partition and in order. */
    private static ProducerRecord<String, byte[]> record(EventRecord event) {
        return new ProducerRecord<>(
                event.topic(), null, event.key(), event.value().toByteArray(), headers(event.headers()));
    }

    private static List<Header> headers(Map<String, String> values) {
        List<Header> headers = new ArrayList<>();
        values.forEach((name, value) -> headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        return headers;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE_PATIENCE);
            producer = null;
        }
    }
}
