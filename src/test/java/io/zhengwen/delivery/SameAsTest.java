package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.likeness.Fingerprinting;
import io.zhengwen.stage.structure.StructureExtractor;
import io.zhengwen.stage.wire.EventEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

// The fixtures are in src/test/resources/likeness; why.md there says what they show.
class SameAsTest extends LaneTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DocumentDecoder CHARSET = new DocumentDecoder();
    private static final ArticleExtractor CONTENT = new ArticleExtractor();
    private static final GenreClassifier GENRE = new GenreClassifier();
    private static final Fingerprinting LIKENESS = new Fingerprinting();
    private static final StructureExtractor STRUCTURE = new StructureExtractor();
    private static final EventEncoder WIRE = new EventEncoder();

    @Test
    void a_copy_on_another_site_names_the_earliest() {
        RawDocument original = original("青禾县");
        RawDocument copy = copy("青禾县");

        assertThat(sameAs(published(original))).isNull();
        assertThat(sameAs(published(copy))).isEqualTo(id(original));
    }

    @Test
    void of_two_copies_in_one_batch_the_second_names_the_first() {
        worker.send(original("白露县"));
        worker.send(copy("白露县"));
        Batch batch = worker.take(2);
        publish(batch);

        assertThat(sameAs(worker.lane().published().get(0))).isNull();
        assertThat(sameAs(worker.lane().published().get(1)))
                .isEqualTo(id(batch.documents().get(0)));
    }

    @Test
    void a_copy_that_comes_after_a_restart_names_the_earliest() {
        RawDocument original = original("惊蛰县");
        published(original);
        restart();

        assertThat(sameAs(published(copy("惊蛰县")))).isEqualTo(id(original));
    }

    @Test
    void a_copy_of_a_copy_names_the_original() {
        RawDocument original = original("谷雨县");
        published(original);
        published(copy("谷雨县"));
        restart();

        assertThat(sameAs(published(other("谷雨县")))).isEqualTo(id(original));
    }

    @Test
    void two_towns_notices_on_one_form_are_two_documents() {
        assertThat(sameAs(published(file("form/east.txt", "东岭镇", "东岭镇")))).isNull();
        assertThat(sameAs(published(file("form/west.txt", "西坪镇", "西坪镇")))).isNull();
        assertThat(sameAs(published(file("form/west.txt", "5日内", "6日内")))).isNull();
    }

    @Test
    void a_document_that_is_processed_again_keeps_its_decision() {
        RawDocument original = original("寒露县");
        RawDocument copy = copy("寒露县");
        published(original);
        published(copy);
        restart();

        worker.send(original, Control.revising(1, 1));
        worker.send(copy, Control.revising(1, 1));
        publish(worker.take(2));

        assertThat(worker.lane().published()).isEmpty();
    }

    @Test
    void the_decision_stays_when_the_original_is_taken_back() {
        RawDocument original = original("霜降县");
        RawDocument copy = copy("霜降县");
        published(original);
        published(copy);

        worker.send(
                new RawDocument(original.provenance(), Payload.ofUtf8("")),
                Control.withdrawing("sent by mistake", Instant.EPOCH));
        publish(worker.take(1));
        assertThat(worker.await(Topics.LIKENESS, id(original), 2)).last().isEqualTo(LaneUnderTest.TOMBSTONE);

        restart();
        worker.send(copy, Control.revising(1, 1));
        publish(worker.take(1));
        assertThat(worker.lane().published()).isEmpty();
    }

    @Test
    void what_was_taken_back_is_no_original() {
        RawDocument original = original("立冬县");
        published(original);
        worker.send(
                new RawDocument(original.provenance(), Payload.ofUtf8("")),
                Control.withdrawing("sent by mistake", Instant.EPOCH));
        publish(worker.take(1));

        assertThat(sameAs(published(copy("立冬县")))).isNull();
    }

    private DocumentEvents published(RawDocument document) {
        worker.send(document);
        publish(worker.take(1));
        return worker.lane().published().get(0);
    }

    private void publish(Batch batch) {
        List<DocumentEvents> outcomes =
                batch.documents().stream().map(SameAsTest::process).toList();
        assertThat(worker.lane().publish(batch, outcomes, List.of())).isTrue();
    }

    private static DocumentEvents process(RawDocument raw) {
        return WIRE.encode(STRUCTURE.structure(
                LIKENESS.fingerprint(GENRE.classify(CONTENT.extract(CHARSET.decode(OpenedDocument.plain(raw)))))));
    }

    /** As it stands on the topic. */
    private String sameAs(DocumentEvents published) {
        EventRecord event = published.events().get(0);
        try {
            JsonNode json = JSON.readTree(worker.awaitOne(event.topic(), event.key()));
            assertThat(json.has("sameAs")).isTrue();
            return json.at("/sameAs/id").textValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RawDocument original(String county) {
        return file("reprint/original.html", "青禾县", county);
    }

    private static RawDocument copy(String county) {
        return file("reprint/copy.html", "青禾县", county);
    }

    /** A third site. */
    private static RawDocument other(String county) {
        return raw(text("reprint/copy.html").replace("青禾县", county).replace("186", "2351"));
    }

    private static RawDocument file(String name, String from, String to) {
        return raw(text(name).replace(from, to));
    }

    private static RawDocument raw(String text) {
        return RawDocuments.file("page", text, text.startsWith("<") ? "text/html" : "text/plain");
    }

    private static String text(String name) {
        try (InputStream in = SameAsTest.class.getResourceAsStream("/likeness/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
