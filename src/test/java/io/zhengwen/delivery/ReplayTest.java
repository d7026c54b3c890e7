package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.RawDocuments.outcome;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.replay.Change;
import io.zhengwen.delivery.replay.FieldChange;
import io.zhengwen.delivery.replay.Replay;
import io.zhengwen.delivery.replay.ReplayListener;
import io.zhengwen.delivery.replay.ReplaySummary;
import io.zhengwen.delivery.replay.Scope;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Documents published by one set of rules and read again with another; a fact is a word that begins with a hash.
class ReplayTest {
    @TempDir
    Path data;

    private final List<Change> changes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private EmbeddedBroker broker;
    private LaneUnderTest worker;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(data, 0);
        new TopicSetup(Map.of("bootstrap.servers", broker.bootstrapServers())).ensure(2, (short) 1, 1 << 20);
        worker = new LaneUnderTest(broker.bootstrapServers());
        worker.drain();
    }

    @AfterEach
    void stop() {
        worker.close();
        broker.close();
    }

    @Test
    void the_same_rules_ask_for_nothing_even_under_another_version() {
        publish(
                ReplayTest::published,
                file("a.txt", "plain #one"),
                file("b.txt", "plain"),
                page("one"),
                page("two #three"));

        assertThat(replay(ReplayTest::same).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(3, 0, 0, 0, 0));
        assertThat(worker.count(Topics.RAW)).isEqualTo(4);
    }

    @Test
    void other_rules_publish_the_next_revision_of_exactly_what_they_change() {
        RawDocument changed = file("a.txt", "plain #one @two");
        RawDocument same = file("b.txt", "plain #one");
        RawDocument page = page("@three");
        publish(ReplayTest::published, changed, same, page);

        assertThat(replay(ReplayTest::changed).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(1, 2, 0, 0, 0));
        Batch batch = worker.take(2);
        assertThat(batch.documents()).containsExactlyInAnyOrder(changed.withRevision(2), page.withRevision(2));
        publish(ReplayTest::changed, batch);
        assertThat(worker.await("documents.news", id(changed), 2))
                .element(1)
                .asString()
                .contains("\"revision\":2");
        assertThat(worker.read("documents.news", id(same))).hasSize(1);

        assertThat(replay(ReplayTest::changed).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(3, 0, 0, 0, 0));
    }

    @Test
    void a_dry_run_names_the_fields_and_writes_nothing() {
        RawDocument changed = file("a.txt", "plain #one @two");
        publish(ReplayTest::published, changed, file("b.txt", "plain #one"));

        assertThat(replay(ReplayTest::changed).dryRun(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(1, 1, 0, 0, 0));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(id(changed));
            assertThat(change.from()).isEqualTo("news");
            assertThat(change.fields()).extracting(FieldChange::path).containsExactly("/facts/1", "/count");
            assertThat(change.fields().get(1).from().asInt()).isEqualTo(1);
            assertThat(change.fields().get(1).to().asInt()).isEqualTo(2);
        });
        assertThat(worker.count(Topics.RAW)).isEqualTo(2);
    }

    @Test
    void a_copy_of_the_bytes_from_elsewhere_is_not_what_was_published() {
        publish(ReplayTest::published, file("a.txt", "plain #one"));
        RawDocument copy = file("copy.txt", "plain #one");
        worker.send(copy);
        worker.lane().publish(worker.take(1), List.of(), List.of());
        assertThat(replay(ReplayTest::same).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(1, 0, 0, 0, 0));
    }

    @Test
    void what_was_withdrawn_is_never_read_again_and_what_is_out_of_scope_neither() {
        RawDocument withdrawn = file("a.txt", "@one");
        RawDocument other = file("b.txt", "@two");
        publish(ReplayTest::published, withdrawn, other, file("c.txt", "@three"));
        worker.send(withdrawn, Control.withdrawing("wrong", Instant.EPOCH));
        worker.lane().publish(worker.take(1), List.of(), List.of());

        assertThat(replay(ReplayTest::changed).dryRun(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(0, 2, 0, 0, 0));
        assertThat(replay(ReplayTest::changed).dryRun(of(null, "policy", null), listener()))
                .isEqualTo(new ReplaySummary(0, 0, 0, 0, 0));
        assertThat(replay(ReplayTest::changed).dryRun(of(null, "news", id(other)), listener()))
                .isEqualTo(new ReplaySummary(0, 1, 0, 0, 0));
        assertThat(replay(ReplayTest::changed).dryRun(of(Instant.now().plusSeconds(60), null, null), listener()))
                .isEqualTo(new ReplaySummary(0, 0, 0, 0, 0));
        assertThat(replay(ReplayTest::changed).dryRun(of(Instant.now().minusSeconds(600), null, null), listener()))
                .isEqualTo(new ReplaySummary(0, 2, 0, 0, 0));
        assertThatThrownBy(() -> replay(ReplayTest::changed).dryRun(of(null, null, id(withdrawn)), listener()))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("withdrawn");
    }

    @Test
    void a_stage_that_breaks_changes_nothing_and_is_told() {
        publish(ReplayTest::published, file("a.txt", "plain"));
        Function<RawDocument, DocumentEvents> broken = document -> {
            throw new IllegalStateException("a defect");
        };
        assertThat(replay(broken).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(0, 0, 1, 0, 0));
        assertThat(failures).singleElement().asString().contains("a defect");
        assertThat(worker.count(Topics.RAW)).isEqualTo(1);
    }

    @Test
    void bytes_that_the_queue_holds_no_more_are_counted() {
        publish(ReplayTest::published, file("a.txt", "@one"), file("b.txt", "@two"));
        worker.forgetRecords(Topics.RAW);
        assertThat(replay(ReplayTest::changed).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(0, 0, 0, 0, 2));
    }

    @Test
    void a_worker_with_the_old_rules_publishes_nothing_when_it_is_asked() {
        RawDocument document = file("a.txt", "@one #two");
        publish(ReplayTest::published, document);
        replay(ReplayTest::changed).run(Scope.ALL, listener());
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(document.withRevision(2));
        publish(ReplayTest::published, batch);
        assertThat(worker.lane().published()).isEmpty();
        assertThat(worker.read("documents.news", id(document))).hasSize(1);
        assertThat(worker.read(Topics.LEDGER, id(document))).hasSize(1);
    }

    private Replay replay(Function<RawDocument, DocumentEvents> rules) {
        return new Replay(Map.of("bootstrap.servers", broker.bootstrapServers()), rules, 2);
    }

    private static Scope of(Instant since, String kind, String document) {
        return new Scope(Optional.ofNullable(since), Optional.ofNullable(kind), Optional.ofNullable(document));
    }

    private ReplayListener listener() {
        return new ReplayListener() {
            @Override
            public void progress(long compared, long wanted) {
                assertThat(compared).isBetween(0L, wanted);
            }

            @Override
            public void changed(Change change) {
                changes.add(change);
            }

            @Override
            public void failed(String id, String source, Throwable cause) {
                failures.add(source + " " + cause.getMessage());
            }
        };
    }

    private void publish(Function<RawDocument, DocumentEvents> rules, RawDocument... documents) {
        for (RawDocument document : documents) {
            worker.send(document);
        }
        publish(rules, worker.take(documents.length));
    }

    private void publish(Function<RawDocument, DocumentEvents> rules, Batch batch) {
        assertThat(worker.lane()
                        .publish(batch, batch.documents().stream().map(rules).toList(), List.of()))
                .isTrue();
    }

    private static DocumentEvents published(RawDocument document) {
        return events(document, "0.1", "#");
    }

    private static DocumentEvents same(RawDocument document) {
        return events(document, "0.2", "#");
    }

    private static DocumentEvents changed(RawDocument document) {
        return events(document, "0.2", "[#@]");
    }

    /** One document event and a fact for each word with one of these signs. */
    private static DocumentEvents events(RawDocument document, String version, String signs) {
        String text = new String(document.payload().toByteArray(), UTF_8);
        String id = id(document);
        int revision = document.revision();
        List<String> facts = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (word.matches(signs + ".*")) {
                facts.add("{\"id\":\"%s/%d/target/%d\",\"revision\":%d,\"word\":\"%s\"}"
                        .formatted(id, revision, facts.size() + 1, revision, word));
            }
        }
        String value =
                "{\"id\":\"%s\",\"revision\":%d,\"pipelineVersion\":\"%s\",\"text\":\"%s\",\"facts\":%s,\"count\":%d}"
                        .formatted(id, revision, version, text, facts, facts.size());
        List<EventRecord> events = new ArrayList<>();
        events.add(event(document, "documents.news", "document", value));
        for (int i = 0; i < facts.size(); i++) {
            events.add(event(document, "facts.target", "target/" + (i + 1), facts.get(i)));
        }
        return outcome(document, events);
    }

    private static EventRecord event(RawDocument document, String topic, String name, String value) {
        Map<String, String> headers = Map.of(
                "ce_id", id(document) + "/" + document.revision() + "/" + name,
                "ce_source", document.provenance().source().toASCIIString(),
                "ce_time", document.provenance().acquiredAt().toString());
        return new EventRecord(topic, id(document), headers, Payload.ofUtf8(value));
    }

    private static RawDocument file(String name, String text) {
        return RawDocuments.file(name, text, "text/plain");
    }

    private static RawDocument page(String text) {
        return RawDocuments.page("https://example.org/page", text, "text/plain");
    }
}
