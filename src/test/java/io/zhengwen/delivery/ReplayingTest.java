package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.replay.Change;
import io.zhengwen.delivery.replay.Replay;
import io.zhengwen.delivery.replay.ReplayListener;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A broker and a lane for each test, since a replay reads all there is, and what the replays tell. */
abstract class ReplayingTest {
    @TempDir
    Path data;

    final List<Change> changes = new ArrayList<>();
    final List<String> incomplete = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    private EmbeddedBroker broker;
    LaneUnderTest worker;

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

    String servers() {
        return broker.bootstrapServers();
    }

    Replay replay(Function<RawDocument, DocumentEvents> rules) {
        return new Replay(Map.of("bootstrap.servers", servers()), rules, 2, false);
    }

    Replay restore(Function<RawDocument, DocumentEvents> rules) {
        return new Replay(Map.of("bootstrap.servers", servers()), rules, 2, true);
    }

    ReplayListener listener() {
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
            public void incomplete(String id, String source, int revision) {
                incomplete.add(id + "/" + revision);
            }

            @Override
            public void failed(String id, String source, Throwable cause) {
                failures.add(source + " " + cause.getMessage());
            }
        };
    }

    void publish(Function<RawDocument, DocumentEvents> rules, RawDocument... documents) {
        for (RawDocument document : documents) {
            worker.send(document);
        }
        publish(rules, worker.take(documents.length));
    }

    void publish(Function<RawDocument, DocumentEvents> rules, Batch batch) {
        assertThat(worker.lane()
                        .publish(batch, batch.documents().stream().map(rules).toList(), List.of()))
                .isTrue();
        worker.awaitDecided(Topics.LEDGER);
    }
}
