package io.zhengwen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Against a real broker: what is promised here is promised by Kafka's transactions, which no mock has.
class WorkerLaneTest {
    private static EmbeddedBroker broker;

    private LaneUnderTest worker;

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
        new TopicSetup(Map.of("bootstrap.servers", broker.bootstrapServers())).ensure(2, (short) 1, 1 << 20);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void openLane() {
        worker = new LaneUnderTest(broker.bootstrapServers());
        worker.drain();
    }

    @AfterEach
    void closeLane() {
        worker.close();
    }

    @Test
    void events_ledger_and_offsets_appear_together() {
        RawDocument document = document("one");
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
        RawDocument document = document("twice");
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
        RawDocument first = page("https://example.org/a", "first");
        worker.send(first);
        worker.lane().publish(worker.take(1), List.of(events(first, "documents.news")), List.of());
        worker.close();

        worker = new LaneUnderTest(broker.bootstrapServers());
        RawDocument second = page("https://example.org/a", "second");
        worker.send(first);
        worker.send(second);
        Batch batch = worker.take(2);
        assertThat(batch.duplicates()).containsExactly(first);
        assertThat(batch.documents()).containsExactly(second.withRevision(2));
    }

    @Test
    void a_transaction_that_fails_shows_nothing_and_its_batch_is_read_again() {
        RawDocument good = document("good");
        RawDocument bad = document("bad");
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
        RawDocument document = document("lost on its way");
        worker.send(document);
        assertThat(worker.take(1).documents()).containsExactly(document);

        assertThat(worker.take(1).documents()).containsExactly(document);
    }

    @Test
    void records_of_an_older_session_are_dropped_and_read_again() {
        RawDocument document = document("stale");
        worker.send(document);
        RawRecord polled = worker.poll(1).get(0);
        RawRecord stale = new RawRecord(
                polled.partition(), polled.offset(), polled.session() - 1, polled.document(), polled.control());

        assertThat(worker.lane().admit(List.of(stale)).records()).isEmpty();
        assertThat(worker.take(1).documents()).containsExactly(document);
    }

    @Test
    void a_zombie_with_the_same_transactional_id_cannot_publish() {
        RawDocument document = document("zombie");
        worker.send(document);
        Batch batch = worker.take(1);
        try (TransactionalPublisher successor = new TransactionalPublisher(
                TransactionalProducers.KAFKA,
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                LaneUnderTest.TRANSACTIONAL_ID)) {
            successor.reset();
            assertThat(worker.lane().publish(batch, List.of(events(document, "documents.other")), List.of()))
                    .isFalse();
        }
        assertThat(worker.read("documents.other", id(document))).isEmpty();
    }

    @Test
    void outcomes_that_do_not_match_the_batch_are_refused() {
        RawDocument document = document("unmatched");
        worker.send(document);
        Batch batch = worker.take(1);
        assertThatThrownBy(() -> worker.lane().publish(batch, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 for 1");
    }

    @Test
    void a_packed_file_is_handed_to_the_lane_of_slow_ones_and_the_text_beside_it_does_not_wait() {
        RawDocument text = document("quick");
        RawDocument packed = packed("slow", DocumentId.ofContent(Payload.ofUtf8("slow")), "application/pdf");
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
        URI address = URI.create("https://example.org/plan.pdf");
        RawDocument page = packed("page", DocumentId.ofAddress(address), "application/pdf");
        worker.send(page);
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(page);
        assertThat(batch.forwarded()).isEmpty();
    }

    @Test
    void files_found_inside_a_document_appear_with_its_events() {
        RawDocument holder = document("holder");
        RawDocument inside = document("inside");
        worker.send(holder);
        Batch batch = worker.take(1);
        assertThat(worker.lane().publish(batch, List.of(events(holder, "documents.news")), List.of(() -> inside)))
                .isTrue();
        assertThat(worker.take(1).documents()).containsExactly(inside);
    }

    @Test
    void a_file_inside_that_cannot_be_read_again_shows_nothing_and_the_batch_comes_again() {
        RawDocument holder = document("holder of a lost file");
        worker.send(holder);
        Batch batch = worker.take(1);
        assertThat(worker.lane().publish(batch, List.of(events(holder, "documents.news")), List.of(() -> {
                    throw new UncheckedIOException(new IOException("the disk is gone"));
                })))
                .isFalse();
        assertThat(worker.read("documents.news", id(holder))).isEmpty();
        assertThat(worker.take(1).documents()).containsExactly(holder);
    }

    private static RawDocument packed(String content, DocumentId id, String mediaType) {
        Provenance provenance = new Provenance(
                id, URI.create("file:///inbox/a.pdf"), Optional.empty(), Instant.EPOCH, Optional.empty(), mediaType);
        return new RawDocument(provenance, Payload.ofUtf8(content));
    }

    private static String id(RawDocument document) {
        return document.provenance().id().value();
    }

    private static RawDocument document(String text) {
        Payload payload = Payload.ofUtf8(text);
        return new RawDocument(provenance(DocumentId.ofContent(payload), "file:///inbox/a.txt"), payload);
    }

    private static RawDocument page(String address, String text) {
        return new RawDocument(
                provenance(DocumentId.ofAddress(URI.create(address)), address), Payload.of(text.getBytes(UTF_8)));
    }

    private static Provenance provenance(DocumentId id, String source) {
        return new Provenance(id, URI.create(source), Optional.empty(), Instant.EPOCH, Optional.empty(), "text/plain");
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
        return new DocumentEvents(
                document.provenance().id(),
                document.revision(),
                document.payload().sha256(),
                topic.substring(topic.indexOf('.') + 1),
                Optional.empty(),
                List.of(new EventRecord(topic, id(document), Map.of(), value)));
    }
}
