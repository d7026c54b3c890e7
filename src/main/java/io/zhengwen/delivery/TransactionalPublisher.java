package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Commits whole documents: all events, ledger entries and consumer offsets of a batch in one Kafka transaction.
 * After any failure the producer is replaced, which fences a half-done transaction and starts from a known state.
 * Used by one thread.
 */
final class TransactionalPublisher implements AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> config;
    private KafkaProducer<String, byte[]> producer;

    /** @param transactionalId stable for this lane across restarts, so that a zombie with the same id is fenced */
    TransactionalPublisher(Map<String, Object> clientConfig, String transactionalId) {
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
     * @param partitionOf document id to its partition of {@link Topics#RAW}; the ledger entry goes to the same one
     * @throws KafkaException when the transaction did not commit
     */
    void commit(
            Commit commit,
            Map<String, Integer> partitionOf,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group) {
        try {
            KafkaProducer<String, byte[]> current = producer();
            current.beginTransaction();
            commit.outcomes().forEach(outcome -> send(current, outcome, partitionOf));
            commit.children().forEach(child -> send(current, Topics.RAW, child.get()));
            commit.forwarded().forEach(document -> send(current, Topics.PACKED, document));
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

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            KafkaProducer<String, byte[]> created =
                    new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
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
    private static void send(
            KafkaProducer<String, byte[]> producer, DocumentEvents outcome, Map<String, Integer> partitionOf) {
        String id = outcome.id().value();
        outcome.events().forEach(event -> producer.send(record(event)));
        byte[] entry = LedgerEntry.of(outcome).toJson();
        producer.send(new ProducerRecord<>(Topics.LEDGER, partitionOf.get(id), id, entry));
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(KafkaProducer<String, byte[]> producer, String topic, RawDocument document) {
        producer.send(new ProducerRecord<>(
                topic,
                null,
                document.provenance().id().value(),
                document.payload().toByteArray(),
                headers(RawRecordFormat.headers(document.provenance()))));
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
