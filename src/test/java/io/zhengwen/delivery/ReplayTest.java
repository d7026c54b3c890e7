package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.WordRules.file;
import static io.zhengwen.delivery.WordRules.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.delivery.replay.FieldChange;
import io.zhengwen.delivery.replay.ReplaySummary;
import io.zhengwen.delivery.replay.Scope;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

// Documents published by one set of rules and read again with another; a fact is a word that begins with a hash.
class ReplayTest extends ReplayingTest {
    @Test
    void the_same_rules_ask_for_nothing_even_under_another_version() {
        publish(
                WordRules::published,
                file("a.txt", "plain #one"),
                file("b.txt", "plain"),
                page("one"),
                page("two #three"));

        assertThat(replay(WordRules::same).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(3, 0, 0, 0, 0, 0));
        assertThat(worker.count(Topics.RAW)).isEqualTo(4);
    }

    @Test
    void other_rules_publish_the_next_revision_of_exactly_what_they_change() {
        RawDocument changed = file("a.txt", "plain #one @two");
        RawDocument same = file("b.txt", "plain #one");
        RawDocument page = page("@three");
        publish(WordRules::published, changed, same, page);

        assertThat(replay(WordRules::changed).run(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(1, 2, 0, 0, 0, 0));
        Batch batch = worker.take(2);
        assertThat(batch.documents()).containsExactlyInAnyOrder(changed.withRevision(2), page.withRevision(2));
        publish(WordRules::changed, batch);
        assertThat(worker.await("documents.news", id(changed), 2))
                .element(1)
                .asString()
                .contains("\"revision\":2");
        assertThat(worker.read("documents.news", id(same))).hasSize(1);

        assertThat(replay(WordRules::changed).run(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(3, 0, 0, 0, 0, 0));
    }

    @Test
    void a_dry_run_names_the_fields_and_writes_nothing() {
        RawDocument changed = file("a.txt", "plain #one @two");
        publish(WordRules::published, changed, file("b.txt", "plain #one"));

        assertThat(replay(WordRules::changed).dryRun(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(1, 1, 0, 0, 0, 0));
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
        publish(WordRules::published, file("a.txt", "plain #one"));
        RawDocument copy = file("copy.txt", "plain #one");
        worker.send(copy);
        worker.lane().publish(worker.take(1), List.of(), List.of());
        assertThat(replay(WordRules::same).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(1, 0, 0, 0, 0, 0));
    }

    @Test
    void what_was_withdrawn_is_never_read_again_and_what_is_out_of_scope_neither() {
        RawDocument withdrawn = file("a.txt", "@one");
        RawDocument other = file("b.txt", "@two");
        publish(WordRules::published, withdrawn, other, file("c.txt", "@three"));
        worker.send(withdrawn, Control.withdrawing("wrong", Instant.EPOCH));
        worker.lane().publish(worker.take(1), List.of(), List.of());

        assertThat(replay(WordRules::changed).dryRun(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(0, 2, 0, 0, 0, 0));
        assertThat(replay(WordRules::changed).dryRun(of(null, "policy", null), listener()))
                .isEqualTo(new ReplaySummary(0, 0, 0, 0, 0, 0));
        assertThat(replay(WordRules::changed).dryRun(of(null, "news", id(other)), listener()))
                .isEqualTo(new ReplaySummary(0, 1, 0, 0, 0, 0));
        assertThat(replay(WordRules::changed).dryRun(of(Instant.now().plusSeconds(60), null, null), listener()))
                .isEqualTo(new ReplaySummary(0, 0, 0, 0, 0, 0));
        assertThat(replay(WordRules::changed).dryRun(of(Instant.now().minusSeconds(600), null, null), listener()))
                .isEqualTo(new ReplaySummary(0, 2, 0, 0, 0, 0));
        assertThatThrownBy(() -> replay(WordRules::changed).dryRun(of(null, null, id(withdrawn)), listener()))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("withdrawn");
    }

    @Test
    void a_stage_that_breaks_changes_nothing_and_is_told() {
        publish(WordRules::published, file("a.txt", "plain"));
        Function<RawDocument, DocumentEvents> broken = document -> {
            throw new IllegalStateException("a defect");
        };
        assertThat(replay(broken).run(Scope.ALL, listener())).isEqualTo(new ReplaySummary(0, 0, 0, 1, 0, 0));
        assertThat(failures).singleElement().asString().contains("a defect");
        assertThat(worker.count(Topics.RAW)).isEqualTo(1);
    }

    @Test
    void bytes_that_the_queue_holds_no_more_are_counted() {
        publish(WordRules::published, file("a.txt", "@one"), file("b.txt", "@two"));
        worker.forgetRecords(Topics.RAW);
        assertThat(replay(WordRules::changed).run(Scope.ALL, listener()))
                .isEqualTo(new ReplaySummary(0, 0, 0, 0, 0, 2));
    }

    @Test
    void a_worker_with_the_old_rules_publishes_nothing_when_it_is_asked() {
        RawDocument document = file("a.txt", "@one #two");
        publish(WordRules::published, document);
        replay(WordRules::changed).run(Scope.ALL, listener());
        Batch batch = worker.take(1);
        assertThat(batch.documents()).containsExactly(document.withRevision(2));
        publish(WordRules::published, batch);
        assertThat(worker.lane().published()).isEmpty();
        assertThat(worker.read("documents.news", id(document))).hasSize(1);
        assertThat(worker.read(Topics.LEDGER, id(document))).hasSize(1);
    }

    private static Scope of(Instant since, String kind, String document) {
        return new Scope(Optional.ofNullable(since), Optional.ofNullable(kind), Optional.ofNullable(document));
    }
}
