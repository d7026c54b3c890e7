package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.file;
import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.RawDocuments.outcome;
import static io.zhengwen.delivery.RawDocuments.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

// Against a real broker: what is promised here is promised by Kafka's transactions, which no mock has.
class WorkerLaneTest extends LaneTest {
    @Test
    void events_ledger_and_offsets_appear_together() {
        RawDocument document = file("one");
        worker.send(document);
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(document);
        assertThat(worker.lane().publish(batch, List.of(events(document, "documents.news")), List.of()))
                .isTrue();

        assertThat(worker.awaitOne("documents.news", id(document))).isEqualTo("{\"text\":\"one\"}");
        assertThat(worker.ledger(id(document))).hasValueSatisfying(entry -> {
            assertThat(entry.revision()).isEqualTo(1);
            assertThat(entry.contentHash()).isEqualTo(document.payload().sha256());
            assertThat(entry.outcome()).isEqualTo("news");
            assertThat(entry.events()).isEqualTo(1);
            assertThat(entry.digest())
                    .hasValue(EventDigest.of(events(document, "documents.news").events()));
        });
    }

    @Test
    void the_same_bytes_again_are_a_duplicate_in_one_batch_and_in_the_next() {
        RawDocument document = file("twice");
        worker.send(document);
        worker.send(document);
        Batch first = worker.take(2);
        assertThat(first.documents()).containsExactly(document);
        assertThat(first.duplicates()).containsExactly(document);
        worker.lane().publish(first, List.of(events(document, "documents.news")), List.of());

        worker.send(document);
        Batch second = worker.take(1);
        assertThat(second.documents()).isEmpty();
        assertThat(second.duplicates()).containsExactly(document);
        assertThat(worker.lane().publish(second, List.of(), List.of())).isTrue();
        worker.awaitOne("documents.news", id(document));
    }

    @Test
    void other_content_under_a_known_id_is_the_next_revision_also_after_a_restart() {
        RawDocument first = page("https://example.org/a", "first", "text/plain");
        worker.send(first);
        worker.lane().publish(worker.take(1), List.of(events(first, "documents.news")), List.of());
        worker.close();

        worker = new LaneUnderTest(brokers());
        RawDocument second = page("https://example.org/a", "second", "text/plain");
        worker.send(first);
        worker.send(second);
        Batch batch = worker.take(2);
        assertThat(batch.duplicates()).containsExactly(first);
        assertThat(batch.documents()).containsExactly(second.withRevision(2));
    }

    @Test
    void a_transaction_that_fails_shows_nothing_and_its_batch_is_read_again() {
        RawDocument good = file("good");
        RawDocument bad = file("bad");
        worker.send(good);
        worker.send(bad);
        Batch batch = worker.take(2);
        List<DocumentEvents> tooLarge =
                List.of(events(good, "documents.policy"), events(bad, "documents.policy", incompressible(3 << 20)));
        assertThat(worker.lane().publish(batch, tooLarge, List.of())).isFalse();
        assertThat(worker.read("documents.policy", id(good))).isEmpty();

        Batch again = worker.take(2);
        assertThat(again.documents()).containsExactlyInAnyOrder(good, bad);
        assertThat(worker.lane()
                        .publish(
                                again,
                                again.documents().stream()
                                        .map(document -> events(document, "documents.policy"))
                                        .toList(),
                                List.of()))
                .isTrue();
        worker.awaitOne("documents.policy", id(good));
        worker.awaitOne("documents.policy", id(bad));
    }

    @Test
    void a_batch_that_was_admitted_but_never_published_is_read_again() {
        RawDocument document = file("lost on its way");
        worker.send(document);
        assertThat(worker.take(1).documents()).containsExactly(document);

        assertThat(worker.take(1).documents()).containsExactly(document);
    }

    @Test
    void records_of_an_older_session_are_dropped_and_read_again() {
        RawDocument document = file("stale");
        worker.send(document);
        RawRecord polled = worker.poll(1).get(0);
        RawRecord stale = new RawRecord(
                polled.partition(), polled.offset(), polled.session() - 1, polled.document(), polled.control());

        assertThat(worker.lane().admit(List.of(stale)).records()).isEmpty();
        assertThat(worker.take(1).documents()).containsExactly(document);
    }

    @Test
    void a_zombie_with_the_same_transactional_id_cannot_publish() {
        RawDocument document = file("zombie");
        worker.send(document);
        Batch batch = worker.take(1);
        try (TransactionalPublisher successor =
                new TransactionalPublisher(TransactionalProducers.KAFKA, clients(), LaneUnderTest.TRANSACTIONAL_ID)) {
            successor.reset();
            assertThat(worker.lane().publish(batch, List.of(events(document, "documents.other")), List.of()))
                    .isFalse();
        }
        assertThat(worker.read("documents.other", id(document))).isEmpty();
    }

    @Test
    void outcomes_that_do_not_match_the_batch_are_refused() {
        RawDocument document = file("unmatched");
        worker.send(document);
        Batch batch = worker.take(1);
        assertThatThrownBy(() -> worker.lane().publish(batch, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 for 1");
    }

    @Test
    void a_packed_file_is_handed_to_the_lane_of_slow_ones_and_the_text_beside_it_does_not_wait() {
        RawDocument text = file("quick");
        RawDocument packed = file("a.pdf", "slow", "application/pdf");
        worker.send(text);
        worker.send(packed);
        worker.send(packed);
        Batch batch = worker.take(3);
        assertThat(batch.documents()).containsExactly(text);
        assertThat(batch.forwarded()).extracting(RawRecord::document).containsExactly(packed);
        assertThat(batch.duplicates()).containsExactly(packed);

        assertThat(worker.lane().publish(batch, List.of(events(text, "documents.news")), List.of()))
                .isTrue();
        worker.awaitOne("documents.news", id(text));
        assertThat(worker.awaitOne(Topics.PACKED, id(packed))).isEqualTo("slow");
        assertThat(worker.read(Topics.LEDGER, id(packed))).isEmpty();
    }

    @Test
    void a_page_is_never_handed_over_since_its_next_revision_may_be_text() {
        RawDocument page = page("https://example.org/plan.pdf", "page", "application/pdf");
        worker.send(page);
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(page);
        assertThat(batch.forwarded()).isEmpty();
    }

    @Test
    void files_found_inside_a_document_appear_with_its_events() {
        RawDocument holder = file("holder");
        RawDocument inside = file("inside");
        worker.send(holder);
        Batch batch = worker.take(1);
        assertThat(worker.lane().publish(batch, List.of(events(holder, "documents.news")), List.of(() -> inside)))
                .isTrue();
        assertThat(worker.take(1).documents()).containsExactly(inside);
    }

    @Test
    void a_file_inside_that_cannot_be_read_again_shows_nothing_and_the_batch_comes_again() {
        RawDocument holder = file("holder of a lost file");
        worker.send(holder);
        Batch batch = worker.take(1);
        assertThat(worker.lane().publish(batch, List.of(events(holder, "documents.news")), List.of(() -> {
                    throw new UncheckedIOException(new IOException("the disk is gone"));
                })))
                .isFalse();
        assertThat(worker.read("documents.news", id(holder))).isEmpty();
        assertThat(worker.take(1).documents()).containsExactly(holder);
    }

    private static String incompressible(int characters) {
        byte[] noise = new byte[characters / 2];
        new Random(1).nextBytes(noise);
        return HexFormat.of().formatHex(noise);
    }

    private static DocumentEvents events(RawDocument document, String topic) {
        return events(document, topic, new String(document.payload().toByteArray(), UTF_8));
    }

    private static DocumentEvents events(RawDocument document, String topic, String text) {
        Payload value = Payload.ofUtf8("{\"text\":\"" + text + "\"}");
        return outcome(document, List.of(new EventRecord(topic, id(document), Map.of(), value)));
    }
}
