package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.file;
import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.RawDocuments.outcome;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.RawDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Lanes that are abandoned as a killed process abandons them, one after the other, on a real broker.
class CrashedWorkersTest {
    private static final String KILLER = "killer";

    @TempDir
    Path data;

    private final List<RawDocument> sent = new ArrayList<>();
    private EmbeddedBroker broker;
    private LaneUnderTest worker;
    private int deaths;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(data, 0);
        new TopicSetup(Map.of("bootstrap.servers", broker.bootstrapServers())).ensure(1, (short) 1, 1 << 20);
        worker = new LaneUnderTest(broker.bootstrapServers());
        worker.drain();
    }

    @AfterEach
    void stop() {
        worker.close();
        broker.close();
    }

    @Test
    void a_document_that_ends_every_process_is_set_aside_and_those_around_it_are_published() {
        send("one", "two", KILLER, "three", "four");
        workUntilDone(batch ->
                batch.documents().stream().anyMatch(document -> text(document).equals(KILLER)));

        assertThat(deaths).isEqualTo(6);
        assertThat(outcomes("documents.news")).containsExactly("one", "two", "three", "four");
        assertThat(worker.awaitOne(Topics.REJECTED, id(sent.get(2))))
                .contains("\"code\":\"crashed-the-worker\"", "\"attempts\":3", "\"retryable\":true");
        assertThat(worker.note(0)).isEmpty();

        send("after");
        assertThat(worker.take(1).records()).hasSize(1);
    }

    @Test
    void two_such_documents_are_both_set_aside() {
        send(KILLER, "one", KILLER + " too", "two");
        workUntilDone(batch ->
                batch.documents().stream().anyMatch(document -> text(document).startsWith(KILLER)));
        assertThat(outcomes("documents.news")).containsExactly("one", "two");
        assertThat(worker.count(Topics.REJECTED)).isEqualTo(2);
        assertThat(deaths).isEqualTo(9);
    }

    @Test
    void processes_killed_at_random_set_no_document_aside() {
        Random random = new Random(20261123);
        for (int i = 0; i < 40; i++) {
            send("document " + i);
        }
        // Two in three are killed with what they have in hand when their first records come: many at the same offset.
        while (deaths < 15) {
            Batch first = worker.lane().admit(worker.poll(1));
            if (random.nextInt(3) > 0) {
                die();
            } else {
                publish(first);
            }
        }
        workUntilDone(batch -> false);
        assertThat(worker.count(Topics.REJECTED)).isZero();
        assertThat(outcomes("documents.news")).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_process_that_lives_may_repeat_a_batch_as_often_as_it_must() {
        send("one", "two");
        for (int i = 0; i < 8; i++) {
            assertThat(worker.take(2).documents()).hasSize(2);
        }
        publish(worker.take(2));
        assertThat(worker.note(0)).isEmpty();
    }

    @Test
    void processes_that_stop_in_order_are_not_counted() {
        send("one", "two");
        for (int i = 0; i < 5; i++) {
            assertThat(worker.take(2).documents()).hasSize(2);
            worker.close();
            worker = new LaneUnderTest(broker.bootstrapServers());
        }
        publish(worker.take(2));
        assertThat(outcomes("documents.news")).containsExactly("one", "two");
    }

    /** Takes batch after batch, in one process after the other, until the ledger knows every document. */
    private void workUntilDone(Predicate<Batch> kills) {
        while (worker.count(Topics.LEDGER) < sent.size()) {
            Batch batch = worker.lane().admit(worker.pollOnce());
            if (!batch.records().isEmpty() && kills.test(batch)) {
                die();
            } else {
                publish(batch);
            }
        }
    }

    private void die() {
        deaths++;
        assertThat(deaths).isLessThan(60);
        worker.die();
        worker = new LaneUnderTest(broker.bootstrapServers());
    }

    private void publish(Batch batch) {
        List<DocumentEvents> outcomes =
                batch.documents().stream().map(CrashedWorkersTest::events).toList();
        assertThat(worker.lane().publish(batch, outcomes, List.of())).isTrue();
    }

    private void send(String... texts) {
        for (String text : texts) {
            sent.add(file(text));
            worker.send(sent.get(sent.size() - 1));
        }
    }

    private List<String> outcomes(String topic) {
        return sent.stream()
                .flatMap(document -> worker.read(topic, id(document)).stream())
                .toList();
    }

    private static DocumentEvents events(RawDocument document) {
        EventRecord event = new EventRecord("documents.news", id(document), Map.of(), document.payload());
        return outcome(document, List.of(event));
    }

    private static String text(RawDocument document) {
        return new String(document.payload().toByteArray(), UTF_8);
    }
}
