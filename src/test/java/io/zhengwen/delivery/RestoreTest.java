package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.WordRules.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.delivery.replay.ReplaySummary;
import io.zhengwen.delivery.replay.Scope;
import io.zhengwen.document.RawDocument;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Documents of which events are gone from their topics.
class RestoreTest extends ReplayingTest {
    @ParameterizedTest
    @ValueSource(strings = {"facts.target", "documents.news"})
    void what_was_deleted_from_a_topic_is_published_again_only_when_it_is_asked_for(String topic) {
        RawDocument document = file("a.txt", "plain #one");
        publish(WordRules::published, document, file("elsewhere.txt", "@two"));
        worker.deleteTopic(topic);

        ReplaySummary left = replay(WordRules::published).run(only(document), listener());
        assertThat(left).isEqualTo(new ReplaySummary(0, 0, 1, 0, 0, 0));
        assertThat(worker.count(Topics.RAW)).isEqualTo(2);

        ReplaySummary restored = restore(WordRules::published).run(only(document), listener());
        assertThat(restored).isEqualTo(left);
        assertThat(incomplete).containsExactly(id(document) + "/1", id(document) + "/1");
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(document.withRevision(2));
        publish(WordRules::published, batch);
        assertThat(worker.await("facts.target", id(document), topic.equals("facts.target") ? 1 : 2))
                .last()
                .asString()
                .contains("\"revision\":2");
        assertThat(restore(WordRules::published).run(only(document), listener()))
                .isEqualTo(new ReplaySummary(1, 0, 0, 0, 0, 0));
        assertThat(worker.count(Topics.RAW)).isEqualTo(3);
    }

    @Test
    void new_rules_change_what_is_left_of_a_document_without_being_asked_to_restore() {
        RawDocument document = file("a.txt", "plain #one @two");
        publish(WordRules::published, document);
        worker.deleteTopic("facts.target");

        assertThat(replay(WordRules::changed).run(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(0, 1, 0, 0, 0, 0));
        assertThat(incomplete).isEmpty();
    }

    @Test
    void events_whose_partition_waits_for_another_transaction_are_not_taken_for_lost() throws Exception {
        RawDocument document = file("a.txt", "plain #one");
        Map<String, Object> config = Map.of("bootstrap.servers", servers(), "transactional.id", "somebody-else");
        try (KafkaProducer<String, byte[]> other =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            other.initTransactions();
            other.beginTransaction();
            other.send(new ProducerRecord<>("facts.target", id(document), "open".getBytes(UTF_8)))
                    .get();
            publish(WordRules::published, document);

            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    other::abortTransaction, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
            assertThat(restore(WordRules::published).run(Scope.ALL, listener()))
                    .isEqualTo(new ReplaySummary(1, 0, 0, 0, 0, 0));
            end.get();
        }
    }

    @Test
    void a_request_to_restore_that_stands_beside_a_copy_in_one_batch_is_not_forgotten() {
        RawDocument document = file("a.txt", "plain #one");
        publish(WordRules::published, document);
        worker.send(document, Control.restoring(1, 1));
        worker.send(file("copy.txt", "plain #one"));
        worker.send(document, Control.restoring(1, 1));

        publish(WordRules::published, worker.take(3));
        assertThat(worker.await("facts.target", id(document), 2))
                .last()
                .asString()
                .contains("\"revision\":2");
        assertThat(worker.await(Topics.LEDGER, id(document), 2))
                .satisfiesExactly(first -> assertThat(first).doesNotContain("restores"), second -> assertThat(second)
                        .contains("\"restores\":true"));
    }

    private static Scope only(RawDocument document) {
        return new Scope(Optional.empty(), Optional.empty(), Optional.of(id(document)));
    }
}
