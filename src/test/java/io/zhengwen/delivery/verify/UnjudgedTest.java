package io.zhengwen.delivery.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.PlantedTopics.Doc;
import io.zhengwen.document.EventRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What retention and compaction took, and what is still on its way, is not taken for lost. */
class UnjudgedTest {
    private final long longAgo = Instant.now().minus(Duration.ofDays(30)).toEpochMilli();

    private final long twoHoursAgo = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();

    private EmbeddedBroker broker;
    private PlantedTopics topics;

    @BeforeEach
    void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
        topics = new PlantedTopics(broker.bootstrapServers());
    }

    @AfterEach
    void stopBroker() {
        topics.close();
        broker.close();
    }

    @Test
    void a_loss_that_was_made_good_is_no_finding_and_an_ordinary_next_revision_makes_nothing_good() {
        Doc restored = Doc.of("published again");
        Doc gone = Doc.of("all gone, published again");
        Doc revised = Doc.of("revised");
        restored.events().subList(0, 3).forEach(topics::send);
        revised.events().subList(0, 3).forEach(topics::send);
        for (Doc doc : List.of(restored, gone, revised)) {
            topics.enter(doc, doc.events());
            doc.revision(2, "same rules").events().forEach(topics::send);
        }
        for (Doc doc : List.of(restored, gone)) {
            topics.enterRestored(
                    doc.revision(2, "same rules"), doc.revision(2, "same rules").events());
        }
        topics.enter(
                revised.revision(2, "same rules"),
                revised.revision(2, "same rules").events());

        assertThat(topics.findings(restored)).isEmpty();
        assertThat(topics.findings(gone)).isEmpty();
        assertThat(topics.findings(revised)).containsExactly("partial 1 documents.news");
    }

    @Test
    void what_is_missing_of_a_restored_revision_itself_is_partial() {
        Doc doc = Doc.of("published again, and lost again");
        topics.enter(doc, doc.events());
        Doc again = doc.revision(2, "same rules");
        again.events().subList(0, 3).forEach(topics::send);
        topics.enterRestored(again, again.events());

        assertThat(topics.findings(doc)).containsExactly("partial 2 documents.news");
    }

    @Test
    void an_earlier_revision_whose_event_compaction_may_have_taken_is_superseded_while_a_recent_one_is_partial() {
        Doc old = Doc.of("old").at(longAgo);
        Doc recent = Doc.of("recent");
        for (Doc first : new Doc[] {old, recent}) {
            first.events().subList(1, 4).forEach(topics::send);
            topics.enter(first, first.events());
            topics.publish(first.revision(2, first + " changed"));
        }

        assertThat(topics.findings(old)).isEmpty();
        assertThat(topics.findings(recent)).containsExactly("partial 1 facts.target");
        assertThat(topics.verify().unjudged().superseded()).isEqualTo(1);
    }

    @Test
    void a_fact_that_is_missing_is_not_excused_by_compaction() {
        Doc first = Doc.of("old").at(longAgo);
        first.events().subList(1, 3).forEach(topics::send);
        topics.enter(first, first.events());
        topics.publish(first.revision(2, "changed"));

        assertThat(topics.findings(first)).containsExactly("partial 1 facts.figure");
    }

    @Test
    void an_earlier_revision_whose_entry_is_compacted_away_is_neither_foreign_nor_lost() {
        Doc first = Doc.of("first");
        topics.raw(Topics.RAW, first);
        first.events().forEach(topics::send);
        topics.publish(first.revision(2, "second"));

        assertThat(topics.findings(first)).isEmpty();
        assertThat(topics.verify().unjudged().superseded()).isEqualTo(2);
    }

    @Test
    void a_withdrawn_document_has_no_event_left() {
        Doc doc = Doc.of("withdrawn").at(longAgo);
        doc.events().subList(1, 4).forEach(topics::send);
        topics.enter(doc, doc.events());
        topics.send(new ProducerRecord<>("documents.news", doc.id(), null));

        assertThat(topics.findings(doc)).isEmpty();
        assertThat(topics.verify().read().tombstones()).isEqualTo(1);
    }

    @Test
    void dead_letters_behind_the_beginning_of_their_topic_are_expired_and_later_ones_are_lost() {
        Doc expired = Doc.of("expired").outcome("rejected").at(longAgo);
        topics.send(expired.head());
        topics.enter(expired, List.of(expired.head()));
        Map<TopicPartition, RecordsToDelete> everything = new HashMap<>();
        for (int partition = 0; partition < PlantedTopics.PARTITIONS; partition++) {
            everything.put(new TopicPartition(Topics.REJECTED, partition), RecordsToDelete.beforeOffset(-1));
        }
        PlantedTopics.get(topics.admin.deleteRecords(everything).all());
        assertThat(topics.findings(expired)).isEmpty();
        assertThat(topics.verify().unjudged().expired()).isEqualTo(1);

        Doc kept = Doc.of("kept").outcome("rejected").at(twoHoursAgo);
        ProducerRecord<String, byte[]> letter = PlantedTopics.record(kept.head());
        topics.send(new ProducerRecord<>(
                letter.topic(), null, twoHoursAgo, letter.key(), letter.value(), letter.headers()));
        topics.enter(kept, List.of(kept.head()));
        Doc lost = sibling(kept);
        topics.enter(lost, List.of(lost.head()));
        assertThat(topics.findings(kept)).isEmpty();
        assertThat(topics.findings(lost)).containsExactly("lost 1 nowhere");
    }

    // What a send meets, the commit throws.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(KafkaProducer<String, byte[]> producer, List<EventRecord> events) {
        events.forEach(event -> producer.send(PlantedTopics.record(event)));
    }

    /** Another document in the same partition. */
    private static Doc sibling(Doc doc) {
        Keeping keeping = new Keeping(Map.of(Topics.REJECTED, PlantedTopics.PARTITIONS), Map.of(), Map.of(), 0);
        for (int i = 0; true; i++) {
            Doc other = Doc.of("sibling " + i).outcome("rejected");
            if (keeping.partition(Topics.REJECTED, other.id()) == keeping.partition(Topics.REJECTED, doc.id())) {
                return other;
            }
        }
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored")
    void what_is_committed_while_the_topics_are_read_is_in_flight() {
        topics.publish(Doc.of("done before"));
        Doc doc = Doc.of("in flight");
        String digest = ",\"digest\":\"" + EventDigest.of(doc.events()).hex() + "\"";
        Map<String, Object> config = new HashMap<>(topics.clients);
        config.put("transactional.id", "in-flight");
        AtomicBoolean committed = new AtomicBoolean();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, doc.events().subList(0, 2));
            producer.flush();
            VerificationReport report = topics.verify((topic, done, all) -> {
                if (committed.compareAndSet(false, true)) {
                    // The snapshot is taken by now: the rest of the transaction lies behind it.
                    send(producer, doc.events().subList(2, 4));
                    producer.send(PlantedTopics.ledgerRecord(doc, 4, digest));
                    producer.commitTransaction();
                }
            });

            assertThat(report.findings()).isEmpty();
            assertThat(report.open().inFlight()).isEqualTo(1);
            assertThat(topics.verify().open().inFlight()).isZero();
            assertThat(topics.verify().isWell()).isTrue();
        }
    }

    @Test
    void records_outside_the_partition_of_their_key_are_judged_with_all_others_at_once() {
        Doc doc = Doc.of("partitions were added");
        topics.publish(doc);
        for (int partition = 0; partition < PlantedTopics.PARTITIONS; partition++) {
            byte[] bytes = ("content for " + partition).getBytes(UTF_8);
            topics.send(new ProducerRecord<>(Topics.RAW, partition, doc.id(), bytes));
        }

        VerificationReport report = topics.verify();
        assertThat(report.read().misplaced()).isEqualTo(1);
        assertThat(report.open().pending()).isEqualTo(2);
        assertThat(report.read().documents()).isEqualTo(1);
        assertThat(report.isWell()).isTrue();
    }
}
