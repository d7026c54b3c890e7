package io.zhengwen.delivery;

import static io.zhengwen.delivery.LaneUnderTest.TOMBSTONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.delivery.verify.Verification;
import io.zhengwen.delivery.verify.VerificationReport;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.wire.EventEncoder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

// Files that the inbox cannot take: their letters are published by the lane, once a state, and closed by it.
class RefusedFilesTest extends LaneTest {
    @AfterEach
    void verify() {
        VerificationReport report = new Verification(clients(), 5, (topic, read, all) -> {}, Clock.systemUTC()).run();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void a_letter_is_what_the_inbox_would_have_written_itself_and_has_a_ledger_entry() {
        RefusalNotice notice = large("file:///inbox/large.txt", 7);
        List<DocumentEvents> published = take(1, notice);

        EventRecord expected = letter(notice);
        assertThat(published).hasSize(1);
        assertThat(published.get(0).events()).containsExactly(expected);
        assertThat(worker.awaitOne(Topics.REJECTED, id(notice)))
                .isEqualTo(new String(expected.value().toByteArray(), UTF_8))
                .contains("\"contentHash\":null", "\"where\":\"/inbox/.rejected/large\"", "\"attempts\":1");
        LedgerEntry entry = worker.ledger(id(notice)).orElseThrow();
        assertThat(entry.contentHash()).isEqualTo(notice.document().payload().sha256());
        assertThat(entry.isRejected()).isTrue();
    }

    @Test
    void the_same_state_comes_once_and_another_state_is_the_next_revision() {
        RefusalNotice notice = large("file:///inbox/twice.txt", 7);
        assertThat(take(2, notice, notice.keptAt("/inbox/.rejected/elsewhere"))).hasSize(1);
        assertThat(take(1, notice)).isEmpty();

        List<DocumentEvents> next = take(1, large("file:///inbox/twice.txt", 8));
        assertThat(next).singleElement().satisfies(letter -> {
            assertThat(letter.revision()).isEqualTo(2);
            assertThat(letter.events().get(0).headers()).containsEntry("ce_id", id(notice) + "/2/rejected/1");
        });
        assertThat(worker.await(Topics.REJECTED, id(notice), 2)).doesNotContain(TOMBSTONE);
    }

    @Test
    void a_closed_letter_has_a_tombstone_and_an_entry_that_says_so_and_closing_it_twice_does_nothing() {
        RefusalNotice notice = large("file:///inbox/closed.txt", 7);
        take(1, notice);
        close(notice, 1);
        close(notice, 1);
        assertThat(take(2)).isEmpty();

        assertThat(worker.await(Topics.REJECTED, id(notice), 2)).last().isEqualTo(TOMBSTONE);
        assertThat(worker.await(Topics.LEDGER, id(notice), 2))
                .last()
                .asString()
                .contains("\"revision\":2", "\"outcome\":\"closed\"", "\"events\":0");
        close(notice, 2);
        worker.send(notice.document(), Control.withdrawing("of nothing", Instant.EPOCH));
        assertThat(take(3, notice)).isEmpty();
        assertThat(worker.read(Topics.LEDGER, id(notice))).hasSize(2);

        assertThat(take(1, large("file:///inbox/closed.txt", 8)))
                .extracting(DocumentEvents::revision)
                .containsExactly(3);
    }

    @Test
    void a_letter_that_changed_meanwhile_is_not_closed() {
        RefusalNotice notice = large("file:///inbox/changed.txt", 7);
        take(2, notice, large("file:///inbox/changed.txt", 8));
        close(notice, 1);
        assertThat(take(1)).isEmpty();
        assertThat(worker.await(Topics.REJECTED, id(notice), 2)).doesNotContain(TOMBSTONE);
    }

    @Test
    void a_letter_its_closing_and_the_next_letter_in_one_batch_stand_in_their_order() {
        RefusalNotice notice = large("file:///inbox/batch.txt", 7);
        worker.send(notice);
        close(notice, 1);
        assertThat(take(3, large("file:///inbox/batch.txt", 8))).hasSize(2);
        assertThat(worker.await(Topics.REJECTED, id(notice), 3)).element(1).isEqualTo(TOMBSTONE);
    }

    @Test
    void a_letter_of_an_older_version_without_an_entry_is_closed_as_well() throws Exception {
        RefusalNotice notice = large("file:///inbox/older.txt", 7);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
            EventRecord letter = letter(notice);
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    letter.topic(), letter.key(), letter.value().toByteArray());
            letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record).get();
        }
        close(notice, 1);
        assertThat(take(1)).isEmpty();
        assertThat(worker.await(Topics.REJECTED, id(notice), 2)).last().isEqualTo(TOMBSTONE);
        assertThat(worker.awaitOne(Topics.LEDGER, id(notice))).contains("\"outcome\":\"closed\"");
    }

    @Test
    void a_letter_can_be_taken_back_like_any_outcome() {
        RefusalNotice notice = large("file:///inbox/withdrawn.txt", 7);
        take(1, notice);
        worker.send(notice.document(), Control.withdrawing("dropped by mistake", Instant.EPOCH));
        assertThat(take(1)).hasSize(1);
        assertThat(worker.await(Topics.REJECTED, id(notice), 2)).last().isEqualTo(TOMBSTONE);
        assertThat(worker.awaitOne(Topics.WITHDRAWN, id(notice))).contains("dropped by mistake");
    }

    /** Sends notices and publishes a batch of so many records. */
    private List<DocumentEvents> take(int records, RefusalNotice... notices) {
        List.of(notices).forEach(worker::send);
        Batch batch = worker.take(records);
        assertThat(batch.documents()).isEmpty();
        assertThat(worker.lane().publish(batch, List.of(), List.of())).isTrue();
        return worker.lane().published();
    }

    private void close(RefusalNotice notice, int revision) {
        Provenance provenance = notice.document().provenance();
        worker.send(new RawDocument(provenance, Payload.ofUtf8("")), Control.closing(revision));
    }

    private static EventRecord letter(RefusalNotice notice) {
        return new EventEncoder()
                .reject(notice.document(), notice.reason(), 1, notice.bytes(), notice.where())
                .events()
                .get(0);
    }

    private static RefusalNotice large(String file, long bytes) {
        return new RefusalNotice(
                URI.create(file),
                Instant.parse("2026-11-23T12:00:00Z"),
                new Rejection.TooLarge(bytes, 5),
                bytes,
                "/inbox/.rejected/large");
    }

    private static String id(RefusalNotice notice) {
        return notice.document().provenance().id().value();
    }
}
