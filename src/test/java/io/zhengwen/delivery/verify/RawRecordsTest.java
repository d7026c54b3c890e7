package io.zhengwen.delivery.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.ConsumerGroups;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.PlantedTopics.Doc;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of raw records: done, waiting or lost. */
class RawRecordsTest {
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
    void a_raw_record_that_was_worked_off_without_outcome_is_lost() {
        Doc doc = Doc.of("lost on its way");
        topics.raw(Topics.RAW, doc);
        topics.workOff();

        assertThat(topics.findings(doc)).containsExactly("lost 0 documents.raw");
    }

    @Test
    void a_raw_record_that_nobody_has_worked_off_is_pending_and_not_lost() {
        Doc doc = Doc.of("waiting");
        long before = topics.verify().open().pending();
        topics.raw(Topics.RAW, doc);

        assertThat(topics.findings(doc)).isEmpty();
        assertThat(topics.verify().open().pending()).isEqualTo(before + 1);
        topics.publish(doc);
        assertThat(topics.findings(doc)).isEmpty();
        assertThat(topics.verify().open().pending()).isEqualTo(before);
    }

    @Test
    void a_record_that_was_handed_over_waits_there_and_is_lost_when_that_was_worked_off_too() {
        Doc doc = Doc.of("handed over");
        topics.raw(Topics.RAW, doc);
        topics.workOff(ConsumerGroups.INGEST, Topics.RAW);
        topics.raw(Topics.PACKED, doc);
        assertThat(topics.findings(doc)).isEmpty();

        topics.workOff();
        assertThat(topics.findings(doc)).containsExactly("lost 0 documents.packed");
    }

    @Test
    void a_request_about_a_document_is_pending_until_it_was_worked_off_and_never_lost() {
        Doc doc = Doc.of("asked about");
        topics.publish(doc);
        long before = topics.verify().open().pending();
        ProducerRecord<String, byte[]> withdrawal = new ProducerRecord<>(Topics.RAW, doc.id(), new byte[0]);
        withdrawal.headers().add("withdraw", "too early".getBytes(UTF_8));
        topics.send(withdrawal);
        ProducerRecord<String, byte[]> again =
                new ProducerRecord<>(Topics.RAW, doc.id(), doc.content().toByteArray());
        again.headers().add("revises", "1".getBytes(UTF_8));
        topics.send(again);
        assertThat(topics.verify().open().pending()).isEqualTo(before + 2);

        topics.workOff();
        assertThat(topics.findings(doc)).isEmpty();
        assertThat(topics.verify().open().pending()).isZero();
    }

    @Test
    void a_later_content_of_a_page_without_outcome_is_lost_though_the_first_has_one() {
        Doc first = Doc.of("page");
        topics.publish(first);
        topics.raw(Topics.RAW, first.revision(2, "changed page"));
        topics.workOff();

        assertThat(topics.findings(first)).containsExactly("lost 0 documents.raw");
    }
}
