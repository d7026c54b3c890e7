package io.zhengwen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.wire.EventEncoder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic that is too narrow for one document must not hold up the others. */
class OversizedTest {
    private static final String POLICY = "documents.policy";

    @Test
    void a_document_that_a_topic_is_too_narrow_for_is_rejected_and_the_others_are_published(@TempDir Path data) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            new TopicSetup(Map.of("bootstrap.servers", broker.bootstrapServers())).ensure(1, (short) 1, 1 << 20);
            try (LaneUnderTest worker = new LaneUnderTest(broker.bootstrapServers())) {
                RawDocument good = document("beside a large one");
                RawDocument large = document("large");
                worker.send(good);
                worker.send(large);
                Batch batch = worker.take(2);
                assertThat(worker.lane().publish(batch, outcomes(batch, large), List.of()))
                        .isFalse();
                Batch again = worker.take(2);
                assertThat(worker.lane().publish(again, outcomes(again, large), List.of()))
                        .isTrue();

                worker.awaitOne(POLICY, id(good));
                assertThat(worker.read(POLICY, id(large))).isEmpty();
                assertThat(worker.awaitOne(Topics.REJECTED, id(large)))
                        .contains("\"code\":\"too-large-for-broker\"", POLICY);
            }
        }
    }

    @Test
    void a_rejection_that_is_too_large_itself_leaves_the_bytes_where_they_are() {
        Oversized oversized = new Oversized();
        EventEncoder encoder = new EventEncoder();
        RawDocument document = document("large");
        DocumentEvents outcome = event(document, "x".repeat(900));
        assertThat(oversized.fitting(document, outcome, encoder)).isSameAs(outcome);

        oversized.note(id(document), outcome.events().get(0), new RecordTooLargeException());
        DocumentEvents letter = oversized.fitting(document, outcome, encoder);
        assertThat(letter.outcome()).isEqualTo("rejected");

        oversized.note(id(document), letter.events().get(0), new RecordTooLargeException());
        DocumentEvents shorter = oversized.fitting(document, outcome, encoder);
        assertThat(shorter.contentHash()).isEqualTo(document.payload().sha256());
        assertThat(new String(shorter.events().get(0).value().toByteArray(), UTF_8))
                .contains(
                        "too-large-for-broker",
                        "\"contentHash\":\"" + document.payload().sha256() + '"',
                        "documents.raw, key " + id(document))
                .doesNotContain("bGFyZ2U=");
    }

    private static List<DocumentEvents> outcomes(Batch batch, RawDocument large) {
        return batch.documents().stream()
                .map(document -> event(document, document.equals(large) ? incompressible(3 << 20) : "short"))
                .toList();
    }

    private static DocumentEvents event(RawDocument document, String text) {
        Payload value = Payload.ofUtf8("{\"text\":\"" + text + "\"}");
        return new DocumentEvents(
                document.provenance().id(),
                document.revision(),
                document.payload().sha256(),
                "policy",
                Optional.empty(),
                List.of(new EventRecord(POLICY, id(document), Map.of(), value)));
    }

    private static String incompressible(int characters) {
        byte[] noise = new byte[characters / 2];
        new Random(1).nextBytes(noise);
        return HexFormat.of().formatHex(noise);
    }

    private static String id(RawDocument document) {
        return document.provenance().id().value();
    }

    private static RawDocument document(String text) {
        Payload payload = Payload.ofUtf8(text);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:///inbox/a.txt"),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "text/plain");
        return new RawDocument(provenance, payload);
    }
}
