package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.Control;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts requests about documents on the queue, in transactions. Thread-safe. */
public final class Requests implements AutoCloseable {
    private static final int SMALL = 100;
    private static final long LARGE_BYTES = 16 << 20;

    private final KafkaProducer<String, byte[]> producer;
    private final String brokers;
    private int open;
    private long openBytes;

    /**
     * For one cluster.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}, and a {@code max.request.size}
     *     that takes the largest document
     */
    public Requests(Map<String, Object> clientConfig) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        // Of this sender alone: two people may ask at the same time, and what is asked twice is done once.
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "zhengwen-requests-" + UUID.randomUUID());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        brokers = String.valueOf(clientConfig.get("bootstrap.servers"));
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw failed(e);
        }
    }

    /** Asks for a document to be processed again, as the revision after this one. */
    public synchronized void revise(RawDocument document, int revision, int attempt) {
        sendLater(document, Control.revising(revision, attempt));
        commit();
    }

    /** Asks for something together with others: they count once {@link #commit} was called or enough have come. */
    synchronized void sendLater(RawDocument document, Control control) {
        send(record(Topics.RAW, document, control));
        openBytes += document.payload().size();
        if (open >= SMALL || openBytes >= LARGE_BYTES) {
            commit();
        }
    }

    /** Hands in a document that the intake had refused, and asks for its letter to be closed. */
    public synchronized void takeIn(RawDocument document, Letter letter) {
        send(record(Topics.RAW, document, Control.trying(letter.attempts() + 1)));
        RawDocument closed = new RawDocument(letter.provenance(), Payload.of(new byte[0]));
        send(record(Topics.RAW, closed, Control.closing(letter.revision())));
        commit();
    }

    /** Asks for a document to be taken back; it has no bytes here. */
    public synchronized void withdraw(RawDocument document, boolean packed, Control withdrawal) {
        send(record(packed ? Topics.PACKED : Topics.RAW, document, withdrawal));
        commit();
    }

    private static ProducerRecord<String, byte[]> record(String topic, RawDocument document, Control control) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, document.provenance().id().value(), document.payload().toByteArray());
        RawRecordFormat.headers(document.provenance(), control)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What a send meets, commitTransaction throws.
    private void send(ProducerRecord<String, byte[]> record) {
        try {
            if (open == 0) {
                producer.beginTransaction();
            }
            open++;
            producer.send(record);
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    /** Commits what was asked for together. */
    synchronized void commit() {
        if (open == 0) {
            return;
        }
        try {
            producer.commitTransaction();
            open = 0;
            openBytes = 0;
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    private DeliveryException failed(KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new DeliveryException("Kafka at " + brokers + " took no request: " + cause.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        // What is not committed by now was not to be.
        producer.close(Duration.ofSeconds(5));
    }
}
