package io.zhengwen.delivery.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhengwen.delivery.ConsumerGroups;
import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.TopicSetup;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of a cluster, written to by hand: what a worker would have written, less or more. */
final class PlantedTopics implements AutoCloseable {
    static final int PARTITIONS = 2;

    final Map<String, Object> clients;
    final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    PlantedTopics(String brokers) {
        this.clients = Map.of("bootstrap.servers", brokers);
        new TopicSetup(clients).ensure(PARTITIONS, (short) 1, 1 << 20);
        this.admin = Admin.create(clients);
        this.producer = new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer());
    }

    /** A document, named by its content. */
    record Doc(String id, int revision, String outcome, Payload content, long timestamp) {
        static Doc of(String text) {
            Payload content = Payload.ofUtf8(text);
            return new Doc(
                    DocumentId.ofContent(content).value(),
                    1,
                    "news",
                    content,
                    Clock.systemUTC().millis());
        }

        Doc revision(int next, String text) {
            return new Doc(id, next, outcome, Payload.ofUtf8(text), timestamp);
        }

        Doc outcome(String other) {
            return new Doc(id, revision, other, content, timestamp);
        }

        Doc at(long time) {
            return new Doc(id, revision, outcome, content, time);
        }

        /** Its own event, then two figures and a target. */
        List<EventRecord> events() {
            return List.of(head(), fact("figure", 1), fact("figure", 2), fact("target", 1));
        }

        EventRecord head() {
            String kind = outcome.equals("rejected") ? "rejected/1" : "document";
            return event("documents." + outcome, "document." + outcome, kind, "head");
        }

        EventRecord fact(String fact, int position) {
            return event("facts." + fact, "fact." + fact, fact + "/" + position, "fact");
        }

        private EventRecord event(String topic, String type, String kind, String text) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", id + "/" + revision + "/" + kind);
            headers.put("ce_source", "file:///inbox/a.txt");
            headers.put("ce_type", "io.zhengwen." + type + ".v1");
            headers.put("ce_subject", id);
            headers.put("ce_time", "2026-01-01T00:00:00Z");
            String value =
                    "{\"id\":\"%s\",\"contentHash\":\"%s\",\"text\":\"%s\"}".formatted(id, content.sha256(), text);
            return new EventRecord(topic, id, headers, Payload.ofUtf8(value));
        }
    }

    /** Everything that a worker writes for a document, and the raw record that it came from, worked off. */
    void publish(Doc doc) {
        raw(Topics.RAW, doc);
        doc.events().forEach(this::send);
        enter(doc, doc.events());
        workOff();
    }

    void send(EventRecord event) {
        send(record(event));
    }

    static ProducerRecord<String, byte[]> record(EventRecord event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), event.key(), event.value().toByteArray());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    void enter(Doc doc, List<EventRecord> events) {
        enter(doc, events.size(), ",\"digest\":\"" + EventDigest.of(events).hex() + "\"");
    }

    /** As for a document that was published again because something of it was gone. */
    void enterRestored(Doc doc, List<EventRecord> events) {
        enter(
                doc,
                events.size(),
                ",\"restores\":true,\"digest\":\"" + EventDigest.of(events).hex() + "\"");
    }

    void enterWithoutDigest(Doc doc, int events) {
        enter(doc, events, "");
    }

    private void enter(Doc doc, int events, String digest) {
        send(ledgerRecord(doc, events, digest));
    }

    static ProducerRecord<String, byte[]> ledgerRecord(Doc doc, int events, String digest) {
        String entry = "{\"id\":\"%s\",\"revision\":%d,\"contentHash\":\"%s\",\"outcome\":\"%s\",\"events\":%d%s}"
                .formatted(doc.id(), doc.revision(), doc.content().sha256(), doc.outcome(), events, digest);
        return new ProducerRecord<>(Topics.LEDGER, null, doc.timestamp(), doc.id(), entry.getBytes(UTF_8));
    }

    /** @param topic one of the raw topics */
    void raw(String topic, Doc doc) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, doc.id(), doc.content().toByteArray());
        record.headers().add("source", "file:///inbox/a.txt".getBytes(UTF_8));
        send(record);
    }

    void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits the ends of the raw topics for the workers, as if they had done all that is there. */
    void workOff() {
        workOff(ConsumerGroups.INGEST, Topics.RAW);
        workOff(ConsumerGroups.INGEST_PACKED, Topics.PACKED);
    }

    void workOff(String group, String topic) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        get(admin.listOffsets(latest).all())
                .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
        get(admin.alterConsumerGroupOffsets(group, ends).all());
    }

    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    VerificationReport verify() {
        return verify((topic, done, all) -> {});
    }

    VerificationReport verify(Progress progress) {
        return new Verification(clients, 1000, progress, Clock.systemUTC()).run();
    }

    /** What is said of one document, each as {@code kind revision topic}. */
    List<String> findings(Doc doc) {
        List<String> found = new ArrayList<>();
        for (Finding finding : verify().findings()) {
            if (finding.document().filter(doc.id()::equals).isPresent()) {
                found.add(finding.kind().label() + " " + finding.revision() + " "
                        + finding.place().map(Finding.Place::topic).orElse("nowhere"));
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
