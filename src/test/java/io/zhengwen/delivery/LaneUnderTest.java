package io.zhengwen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhengwen.document.RawDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A lane with its consumer, polled as the ingest route polls it, and a committed reader beside it. */
final class LaneUnderTest implements AutoCloseable {
    static final String TRANSACTIONAL_ID = "zhengwen-test-0";
    static final Duration CALM = Duration.ofMillis(300);
    private static final Duration TEXTS_KEPT = Duration.ofDays(30);
    static final String TOMBSTONE = "(tombstone)";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> clients;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final Workers workers;
    private final WorkerLane lane;

    LaneUnderTest(String brokers) {
        this(brokers, "test", Topics.RAW);
    }

    /** A lane of this topic, with a group and a transactional id of its own. */
    static LaneUnderTest of(String brokers, String topic) {
        return new LaneUnderTest(brokers, topic, topic);
    }

    private LaneUnderTest(String brokers, String workerId, String topic) {
        this.clients = Map.of("bootstrap.servers", brokers);
        Map<String, Object> config = new HashMap<>(clients);
        config.putAll(Map.of(
                "group.id",
                "lane-" + workerId,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed"));
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer());
        Map<String, Object> roomy = new HashMap<>(clients);
        roomy.put("max.request.size", 16 << 20);
        this.workers =
                new Workers(roomy, workerId, 3, TEXTS_KEPT, CALM, ClientWatch.logging(), TransactionalProducers.KAFKA);
        this.lane = workers.open(consumer);
        consumer.subscribe(List.of(topic));
    }

    WorkerLane lane() {
        return lane;
    }

    void send(RawDocument document) {
        send(document, Control.NONE);
    }

    void send(RawDocument document, Control control) {
        send(Topics.RAW, document, control);
    }

    void send(String topic, RawDocument document, Control control) {
        send(topic, document, RawRecordFormat.headers(document.provenance(), control));
    }

    void send(RefusalNotice notice) {
        send(Topics.RAW, notice.document(), notice.headers());
    }

    private void send(String topic, RawDocument document, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, document.provenance().id().value(), document.payload().toByteArray());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Polls until so many records came. */
    List<RawRecord> poll(int wanted) {
        List<RawRecord> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (records.size() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(records.size() + " of " + wanted + " records came");
            }
            records.addAll(pollOnce());
        }
        return records;
    }

    /** What came in one poll. */
    List<RawRecord> pollOnce() {
        List<RawRecord> records = new ArrayList<>();
        lane.beforePoll();
        Iterable<ConsumerRecord<String, byte[]>> polled = consumer.poll(Duration.ofMillis(100));
        lane.afterPoll();
        for (ConsumerRecord<String, byte[]> record : polled) {
            Map<String, String> headers = new LinkedHashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
            records.add(RawRecord.read(
                    new TopicPartition(record.topic(), record.partition()),
                    record.offset(),
                    lane.session(),
                    record.key(),
                    headers,
                    record.value()));
        }
        return records;
    }

    /** Polls and admits until a batch of so many records was taken whole. */
    Batch take(int records) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Batch batch = lane.admit(poll(records));
            if (batch.records().size() == records) {
                return batch;
            }
        }
        throw new AssertionError("no batch of " + records + " was admitted");
    }

    /** Takes part in the group and skips what earlier tests left. */
    void drain() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.assignment().isEmpty() && System.nanoTime() < deadline) {
            pollOnce();
        }
        consumer.seekToEnd(consumer.assignment());
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        consumer.assignment().forEach(part -> ends.put(part, new OffsetAndMetadata(consumer.position(part))));
        consumer.commitSync(ends);
    }

    /** Committed values of one key. */
    List<String> read(String topic, String key) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = reader(topic)) {
            everything(reader).forEach(record -> {
                if (record.key().equals(key)) {
                    values.add(record.value() == null ? TOMBSTONE : new String(record.value(), UTF_8));
                }
            });
        }
        return values;
    }

    /** The one committed value of a key. */
    String awaitOne(String topic, String key) {
        return await(topic, key, 1).get(0);
    }

    /** Committed records of a topic. */
    int count(String topic) {
        try (KafkaConsumer<String, byte[]> reader = reader(topic)) {
            return everything(reader).size();
        }
    }

    /** Waits until every transaction on a topic is committed or aborted for its readers too. */
    void awaitDecided(String topic) {
        count(topic);
    }

    /** Removes every record, as retention does in time. */
    void forgetRecords(String topic) {
        try (Admin admin = Admin.create(clients);
                KafkaConsumer<String, byte[]> reader = reader(topic)) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            reader.endOffsets(reader.assignment())
                    .forEach((part, end) -> all.put(part, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a topic with its records, and creates it again, empty. */
    void deleteTopic(String topic) {
        try (Admin admin = Admin.create(clients)) {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        new TopicSetup(clients).ensure(2, (short) 1, 1 << 20);
    }

    /** The committed values of a key, once there are so many. */
    List<String> await(String topic, String key, int values) {
        return Awaitility.await().atMost(PATIENCE).until(() -> read(topic, key), found -> found.size() == values);
    }

    Optional<LedgerEntry> ledger(String id) {
        return Stream.of(awaitOne(Topics.LEDGER, id))
                .map(json -> LedgerEntry.fromJson(json.getBytes(UTF_8)))
                .findFirst();
    }

    private KafkaConsumer<String, byte[]> reader(String topic) {
        KafkaConsumer<String, byte[]> reader = TopicConsumers.ofCommitted(clients);
        reader.assign(reader.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList());
        reader.seekToBeginning(reader.assignment());
        return reader;
    }

    /** All that is committed. That a commit is decided does not mean that every partition has its marker: it is awaited. */
    private List<ConsumerRecord<String, byte[]>> everything(KafkaConsumer<String, byte[]> reader) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> open = TopicConsumers.ofEverything(clients)) {
            PartitionDrain.drain(reader, open.endOffsets(reader.assignment()), records::add);
        }
        return records;
    }

    /** What a killed process does: it leaves everything as it stands. */
    void die() {
        consumer.close();
        producer.close();
        workers.close(lane);
    }

    /** The note that stands with a committed offset. */
    String note(int partition) {
        TopicPartition part = new TopicPartition(Topics.RAW, partition);
        return consumer.committed(Set.of(part)).get(part).metadata();
    }

    @Override
    public void close() {
        workers.close(lane);
        producer.close();
        consumer.close();
    }
}
