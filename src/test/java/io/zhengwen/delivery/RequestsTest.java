package io.zhengwen.delivery;

import static io.zhengwen.delivery.LaneUnderTest.TOMBSTONE;
import static io.zhengwen.delivery.RawDocuments.file;
import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.RawDocuments.outcome;
import static io.zhengwen.delivery.RawDocuments.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

// Records that ask for a document that is done: to do it again, or to take it back. Asked twice, it is done once.
class RequestsTest extends LaneTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Control WITHDRAW = Control.withdrawing("sent by mistake", NOON);
    private static final String ADDRESS = "https://example.org/withdrawn";

    @Test
    void a_request_to_do_it_again_makes_the_next_revision_and_a_second_such_request_does_nothing() {
        RawDocument document = file("again");
        publish(document, "documents.news");

        worker.send(document, Control.revising(1, 3));
        worker.send(document, Control.revising(1, 3));
        Batch batch = worker.take(2);
        assertThat(batch.documents()).containsExactly(document.withRevision(2).withAttempt(3));
        assertThat(batch.duplicates()).containsExactly(document);
        publish(batch, "documents.news");

        worker.send(document, Control.revising(1, 3));
        worker.send(document);
        assertThat(worker.take(2).documents()).isEmpty();
        assertThat(worker.await("documents.news", id(document), 2)).doesNotContain(TOMBSTONE);
    }

    @Test
    void a_request_about_a_document_that_the_ledger_does_not_know_does_nothing() {
        RawDocument document = file("unknown");
        worker.send(document, Control.revising(1, 2));
        worker.send(document, WITHDRAW);
        Batch batch = worker.take(2);
        assertThat(batch.documents()).isEmpty();
        assertThat(batch.withdrawals()).isEmpty();
        assertThat(worker.lane().publish(batch, List.of(), List.of())).isTrue();
        assertThat(worker.read(Topics.LEDGER, id(document))).isEmpty();
    }

    @Test
    void another_outcome_closes_the_letter_and_the_topics_that_the_document_left() {
        RawDocument document = file("better rules");
        publish(document, Topics.REJECTED);
        revise(document, 1, "documents.policy", "facts.target", "facts.duty");
        revise(document, 2, "documents.news", "facts.duty");

        assertThat(worker.await(Topics.REJECTED, id(document), 2)).element(1).isEqualTo(TOMBSTONE);
        assertThat(worker.await("documents.policy", id(document), 2)).element(1).isEqualTo(TOMBSTONE);
        assertThat(worker.await("facts.target", id(document), 2)).element(1).isEqualTo(TOMBSTONE);
        assertThat(worker.await("facts.duty", id(document), 2)).doesNotContain(TOMBSTONE);
        assertThat(worker.await("documents.news", id(document), 1)).doesNotContain(TOMBSTONE);
    }

    @Test
    void a_letter_after_another_try_stays_open() {
        RawDocument document = file("still bad");
        publish(document, Topics.REJECTED);
        revise(document, 1, Topics.REJECTED);
        assertThat(worker.await(Topics.REJECTED, id(document), 2)).doesNotContain(TOMBSTONE);
    }

    @Test
    void a_withdrawal_closes_every_topic_and_leaves_a_record_of_it() {
        RawDocument document = file("mistake");
        publish(document, "documents.policy", "facts.target", "facts.figure");
        worker.send(document, WITHDRAW);
        worker.send(document, WITHDRAW);
        Batch batch = worker.take(2);
        assertThat(worker.lane().publish(batch, List.of(), List.of())).isTrue();
        assertThat(worker.lane().published()).hasSize(1);

        for (String topic : List.of("documents.policy", "facts.target", "facts.figure")) {
            assertThat(worker.await(topic, id(document), 2)).element(1).isEqualTo(TOMBSTONE);
        }
        assertThat(worker.read("facts.duty", id(document))).isEmpty();
        assertThat(worker.awaitOne(Topics.WITHDRAWN, id(document)))
                .contains("\"revision\":2", "\"outcome\":\"policy\"", "\"reason\":\"sent by mistake\"")
                .contains("\"withdrawnAt\":\"2026-11-23T12:00:00Z\"")
                .contains(document.payload().sha256());
        assertThat(worker.read(Topics.LEDGER, id(document))).last().asString().contains("\"outcome\":\"withdrawn\"");
    }

    @Test
    void what_was_withdrawn_stays_so_when_its_bytes_come_again_or_are_asked_for_also_after_a_restart() {
        RawDocument document = file("gone");
        publish(document, "documents.news");
        worker.send(document, WITHDRAW);
        worker.lane().publish(worker.take(1), List.of(), List.of());
        worker.close();

        worker = new LaneUnderTest(brokers());
        worker.send(document);
        worker.send(document, Control.revising(1, 1));
        worker.send(document, Control.revising(2, 1));
        worker.send(document, WITHDRAW);
        Batch batch = worker.take(4);
        assertThat(batch.documents()).isEmpty();
        assertThat(batch.withdrawals()).isEmpty();
        assertThat(batch.duplicates()).hasSize(4);
    }

    @Test
    void a_document_and_its_withdrawal_in_one_batch_are_both_published_in_their_order() {
        RawDocument document = file("in one batch");
        worker.send(document);
        worker.send(document, WITHDRAW);
        publish(worker.take(2), "documents.other");
        assertThat(worker.await("documents.other", id(document), 2)).element(1).isEqualTo(TOMBSTONE);
        assertThat(worker.awaitOne(Topics.WITHDRAWN, id(document))).contains("\"outcome\":\"other\"");
    }

    @Test
    void other_content_at_a_withdrawn_address_is_published_and_closes_the_withdrawal() {
        RawDocument first = page(ADDRESS, "first", "text/html");
        publish(first, "documents.news");
        worker.send(first, WITHDRAW);
        worker.lane().publish(worker.take(1), List.of(), List.of());
        RawDocument second = page(ADDRESS, "second", "text/html");
        worker.send(second);
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(second.withRevision(3));
        publish(batch, "documents.news");
        assertThat(worker.await(Topics.WITHDRAWN, id(first), 2)).element(1).isEqualTo(TOMBSTONE);
    }

    @Test
    void a_request_about_a_slow_document_reaches_the_lane_that_owns_it_with_all_it_says() {
        RawDocument document = file("a.pdf", "slow", "application/pdf");
        worker.send(document);
        worker.send(document, Control.revising(1, 2));
        Batch batch = worker.take(2);
        assertThat(batch.documents()).isEmpty();
        assertThat(batch.forwarded()).extracting(RawRecord::document).containsExactly(document, document);
        assertThat(worker.lane().publish(batch, List.of(), List.of())).isTrue();

        try (LaneUnderTest packed = LaneUnderTest.of(brokers(), Topics.PACKED)) {
            Batch first = packed.take(2);
            assertThat(first.documents())
                    .containsExactly(document, document.withRevision(2).withAttempt(2));
            publish(packed, first, "documents.policy");
            assertThat(worker.await(Topics.LEDGER, id(document), 2))
                    .allSatisfy(entry -> assertThat(entry).contains("\"packed\":true"));

            packed.send(Topics.PACKED, document, WITHDRAW);
            assertThat(packed.take(1).withdrawals()).hasSize(1);
        }
    }

    private void revise(RawDocument document, int revision, String... topics) {
        worker.send(document, Control.revising(revision, revision + 1));
        Batch batch = worker.take(1);
        assertThat(batch.documents()).hasSize(1);
        publish(batch, topics);
    }

    private void publish(RawDocument document, String... topics) {
        worker.send(document);
        publish(worker.take(1), topics);
    }

    private void publish(Batch batch, String... topics) {
        publish(worker, batch, topics);
    }

    private static void publish(LaneUnderTest worker, Batch batch, String... topics) {
        List<DocumentEvents> outcomes = batch.documents().stream()
                .map(document -> events(document, topics))
                .toList();
        assertThat(worker.lane().publish(batch, outcomes, List.of())).isTrue();
    }

    private static DocumentEvents events(RawDocument document, String... topics) {
        return outcome(
                document,
                Stream.of(topics)
                        .map(topic -> new EventRecord(
                                topic, id(document), Map.of(), Payload.ofUtf8("" + document.revision())))
                        .toList());
    }
}
