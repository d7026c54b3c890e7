package io.zhengwen.delivery.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.ConsumerGroups;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.PlantedTopics.Doc;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// All tests share the topics; each looks at documents of its own.
class VerificationTest {
    private static EmbeddedBroker broker;
    private static PlantedTopics topics;

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
        topics = new PlantedTopics(broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        topics.close();
        broker.close();
    }

    @Test
    void documents_that_are_there_once_and_whole_are_well() {
        Doc news = Doc.of("well");
        Doc refused = Doc.of("refused").outcome("rejected");
        topics.publish(news);
        topics.send(refused.head());
        topics.enter(refused, List.of(refused.head()));

        assertThat(topics.findings(news)).isEmpty();
        assertThat(topics.findings(refused)).isEmpty();
    }

    @Test
    void a_ledger_entry_whose_events_are_nowhere_is_lost() {
        Doc doc = Doc.of("said to be done");
        topics.enter(doc, doc.events());

        assertThat(topics.findings(doc)).containsExactly("lost 1 nowhere");
    }

    @Test
    void a_document_without_one_of_its_facts_or_without_its_own_event_is_partial() {
        Doc factless = Doc.of("one fact is missing");
        factless.events().subList(0, 3).forEach(topics::send);
        topics.enter(factless, factless.events());
        Doc headless = Doc.of("the document is missing");
        headless.events().subList(1, 4).forEach(topics::send);
        topics.enter(headless, headless.events());

        assertThat(topics.findings(factless)).containsExactly("partial 1 documents.news");
        assertThat(topics.findings(headless)).containsExactly("partial 1 facts.target");
    }

    @Test
    void as_many_events_as_published_that_are_not_the_same_are_partial() {
        Doc doc = Doc.of("changed");
        EventRecord fact = doc.fact("target", 1);
        EventRecord changed =
                new EventRecord(fact.topic(), fact.key(), fact.headers(), Payload.ofUtf8("{\"text\":\"other\"}"));
        doc.events().subList(0, 3).forEach(topics::send);
        topics.send(changed);
        topics.enter(doc, doc.events());

        assertThat(topics.findings(doc)).containsExactly("partial 1 documents.news");
    }

    @Test
    void an_event_that_stands_twice_is_a_duplicate() {
        Doc doc = Doc.of("an event twice");
        topics.publish(doc);
        topics.send(doc.fact("figure", 2));

        assertThat(topics.findings(doc)).containsExactly("duplicate 1 facts.figure");
    }

    @Test
    void a_revision_that_was_published_twice_is_a_duplicate_in_its_events_and_in_the_ledger() {
        Doc doc = Doc.of("all of it twice");
        topics.publish(doc);
        topics.publish(doc);

        assertThat(topics.findings(doc))
                .containsExactlyInAnyOrder(
                        "duplicate 1 documents.news",
                        "duplicate 1 facts.target",
                        "duplicate 1 facts.figure",
                        "duplicate 1 facts.figure",
                        "duplicate 1 documents.ledger");
    }

    @Test
    void a_revision_with_two_outcomes_is_a_duplicate() {
        Doc doc = Doc.of("news and policy");
        topics.publish(doc);
        topics.send(doc.outcome("policy").head());

        assertThat(topics.findings(doc)).containsExactly("duplicate 1 documents.policy");
    }

    @Test
    void an_earlier_revision_behind_a_later_one_is_out_of_order() {
        Doc first = Doc.of("order");
        Doc second = first.revision(2, "order, changed");
        topics.publish(second);
        topics.publish(first);

        assertThat(topics.findings(first))
                .containsExactlyInAnyOrder(
                        "out-of-order 1 documents.news",
                        "out-of-order 1 facts.figure",
                        "out-of-order 1 facts.target",
                        "out-of-order 1 documents.ledger");
    }

    @Test
    void events_that_no_ledger_entry_knows_are_foreign() {
        Doc unknown = Doc.of("nobody knows it");
        topics.send(unknown.head());
        topics.send(unknown.fact("duty", 1));
        Doc known = Doc.of("known");
        topics.publish(known);
        topics.send(known.revision(2, "a revision too many").fact("duty", 1));

        assertThat(topics.findings(unknown)).containsExactly("foreign 1 documents.news");
        assertThat(topics.findings(known)).containsExactly("foreign 2 facts.duty");
    }

    @Test
    void an_event_more_than_the_ledger_knows_is_foreign() {
        Doc doc = Doc.of("one too many");
        topics.publish(doc);
        topics.send(doc.fact("duty", 7));

        assertThat(topics.findings(doc)).containsExactly("foreign 1 documents.news");
    }

    @Test
    void a_record_whose_envelope_is_not_ours_is_foreign() {
        Doc doc = Doc.of("envelope");
        EventRecord event = doc.head();
        topics.send(new EventRecord("facts.duty", doc.id(), event.headers(), event.value()));
        topics.send(new EventRecord(event.topic(), doc.id(), Map.of(), event.value()));
        topics.send(new ProducerRecord<>("documents.news", doc.id(), null));

        assertThat(topics.findings(doc)).containsExactly("foreign 0 documents.news", "foreign 0 facts.duty");
    }

    @Test
    void a_record_without_a_document_for_key_is_foreign_on_every_topic() {
        for (String topic : List.of("documents.other", Topics.LEDGER, Topics.RAW, Topics.PACKED)) {
            topics.send(new ProducerRecord<>(topic, "somebody", "{}".getBytes(UTF_8)));
        }

        assertThat(topics.verify().findings())
                .filteredOn(
                        finding -> finding.document().filter("somebody"::equals).isPresent())
                .extracting(finding ->
                        finding.kind() + " " + finding.place().orElseThrow().topic())
                .containsExactlyInAnyOrder(
                        "FOREIGN documents.other",
                        "FOREIGN documents.ledger",
                        "FOREIGN documents.packed",
                        "FOREIGN documents.raw");
    }

    @Test
    void entries_without_digest_are_held_to_their_number() {
        long before = topics.verify().unjudged().withoutDigest();
        Doc whole = Doc.of("old and whole");
        whole.events().forEach(topics::send);
        topics.enterWithoutDigest(whole, 4);
        Doc part = Doc.of("old and partial");
        topics.send(part.head());
        topics.enterWithoutDigest(part, 4);

        assertThat(topics.findings(whole)).isEmpty();
        assertThat(topics.findings(part)).containsExactly("partial 1 documents.news");
        assertThat(topics.verify().unjudged().withoutDigest()).isEqualTo(before + 1);
    }

    @Test
    void a_file_that_could_not_be_taken_has_a_letter_and_no_entry_and_the_same_letter_twice_is_a_duplicate() {
        String path = "file:///inbox/empty.txt";
        Doc file = IntakeLetters.of(path);
        long before = topics.verify().read().intakeLetters();
        topics.send(IntakeLetters.letter(path, "2026-01-01T00:00:00Z"));
        topics.send(IntakeLetters.letter(path, "2026-01-02T00:00:00Z"));
        assertThat(topics.findings(file)).isEmpty();
        assertThat(topics.verify().read().intakeLetters()).isEqualTo(before + 2);

        topics.send(IntakeLetters.letter(path, "2026-01-01T00:00:00Z"));
        assertThat(topics.findings(file)).containsExactly("duplicate 1 documents.rejected");
    }

    @Test
    void a_letter_of_the_inbox_with_an_entry_is_judged_by_it_also_beside_one_of_an_older_version() {
        String path = "file:///inbox/entered.txt";
        Doc file = IntakeLetters.of(path);
        EventRecord own = IntakeLetters.letter(path, "2026-01-02T00:00:00Z");
        long before = topics.verify().read().intakeLetters();
        topics.enter(file, List.of(own));
        assertThat(topics.findings(file)).containsExactly("lost 1 nowhere");

        topics.send(own);
        assertThat(topics.findings(file)).isEmpty();
        assertThat(topics.verify().read().intakeLetters()).isEqualTo(before);

        topics.send(IntakeLetters.letter(path, "2026-01-01T00:00:00Z"));
        assertThat(topics.findings(file)).isEmpty();
        assertThat(topics.verify().read().intakeLetters()).isEqualTo(before + 1);

        topics.send(own);
        assertThat(topics.findings(file)).containsExactly("duplicate 1 documents.rejected");
    }

    @Test
    void a_letter_of_the_inbox_that_is_not_the_one_of_its_entry_is_partial() {
        String path = "file:///inbox/other.txt";
        Doc file = IntakeLetters.of(path);
        topics.enter(file, List.of(IntakeLetters.letter(path, "2026-01-02T00:00:00Z")));
        topics.send(IntakeLetters.letter(path, "2026-01-01T00:00:00Z"));
        assertThat(topics.findings(file)).containsExactly("partial 1 documents.rejected");
    }

    @Test
    void nothing_is_left_behind_by_reading() {
        topics.verify();

        assertThat(PlantedTopics.get(topics.admin.listGroups().all()))
                .extracting(group -> group.groupId())
                .isSubsetOf(ConsumerGroups.INGEST, ConsumerGroups.INGEST_PACKED);
    }

    @Test
    void findings_are_counted_beyond_those_that_are_kept() {
        for (int i = 0; i < 3; i++) {
            topics.send(Doc.of("stranger " + i).head());
        }
        VerificationReport report =
                new Verification(topics.clients, 2, (topic, done, all) -> {}, Clock.systemUTC()).run();

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.FOREIGN)
                .hasSize(2);
        assertThat(report.counts().get(Finding.Kind.FOREIGN)).isGreaterThanOrEqualTo(3);
        assertThat(report.isWell()).isFalse();
    }

    @Test
    void a_cluster_that_does_not_answer_is_named() {
        Map<String, Object> nowhere =
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500, "request.timeout.ms", 400);

        assertThatThrownBy(() -> new Verification(nowhere, 1, (topic, done, all) -> {}, Clock.systemUTC()).run())
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("127.0.0.1:1");
    }
}
