package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inboxes whose files stay where they are, by content and by path. */
class KeptInboxTest {
    private static final Map<Setting, String> KEEP = Map.of(Setting.INBOX_AFTER, "keep");

    private static EmbeddedBroker broker;

    @TempDir
    Path inbox;

    @BeforeAll
    static void startBroker(@TempDir Path data) throws Exception {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void fill() throws Exception {
        Files.createDirectory(inbox.resolve("子"));
        Files.write(inbox.resolve("甲.txt"), notice("甲"));
        Files.write(inbox.resolve("子/乙.txt"), notice("乙"));
        Files.write(inbox.resolve("空.txt"), new byte[0]);
    }

    @Test
    void a_restart_on_an_unchanged_folder_sends_nothing_and_a_changed_file_is_another_document() throws Exception {
        try (RunningPipeline pipeline = RunningPipeline.on(broker, inbox, KEEP)) {
            pipeline.awaitDone(3);
            assertThat(inbox.resolve("甲.txt")).exists();
            awaitStates(3);
            int sent = rawRecords();

            pipeline.restart();
            Path marker = pipeline.drop("丙.txt", notice("丙"));
            pipeline.awaitOutcomes(List.of(marker.toUri().toString()));
            assertThat(rawRecords()).isEqualTo(sent + 1);
            assertThat(pipeline.done).hasSize(4);
            assertThat(pipeline.duplicates).isEmpty();

            Files.write(inbox.resolve("甲.txt"), notice("甲一"));
            await().atMost(RunningPipeline.PATIENCE).until(() -> pipeline.done.size() == 5);
            assertThat(rawRecords()).isEqualTo(sent + 2);
            assertThat(pipeline.events(Topics.DOCUMENTS)).hasSize(4).allSatisfy(event -> assertThat(revision(event))
                    .isEqualTo("1"));
        }
    }

    @Test
    void dates_alone_neither_publish_a_file_again_nor_hide_one() throws Exception {
        try (RunningPipeline pipeline = RunningPipeline.on(broker, inbox, KEEP)) {
            pipeline.awaitDone(3);
            awaitStates(3);
            int sent = rawRecords();

            Files.setLastModifiedTime(inbox.resolve("甲.txt"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            Path old = inbox.resolve("旧.txt.part");
            Files.write(old, notice("旧"));
            Files.setLastModifiedTime(old, FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
            Path moved = Files.move(old, inbox.resolve("旧.txt"));

            pipeline.awaitOutcomes(List.of(moved.toUri().toString()));
            awaitState("甲.txt", "2020-01-01");
            assertThat(rawRecords()).isEqualTo(sent + 1);
            assertThat(pipeline.duplicates).isEmpty();
        }
    }

    @Test
    void an_inbox_that_goes_by_path_counts_revisions_of_a_file() throws Exception {
        Map<Setting, String> byPath = Map.of(Setting.INBOX_AFTER, "keep", Setting.INBOX_IDENTITY, "path");
        try (RunningPipeline pipeline = RunningPipeline.on(broker, inbox, byPath)) {
            pipeline.awaitDone(3);
            Files.write(inbox.resolve("甲.txt"), notice("甲二"));
            pipeline.awaitDone(4);
            Files.write(inbox.resolve("甲.txt"), notice("甲三"));
            pipeline.awaitDone(5);

            URI source = inbox.resolve("甲.txt").toUri();
            assertThat(pipeline.events(Topics.DOCUMENTS))
                    .filteredOn(event -> RunningPipeline.source(event).equals(source.toString()))
                    .extracting(KeptInboxTest::revision)
                    .containsExactly("1", "2", "3");
            assertThat(pipeline.events(Topics.DOCUMENTS))
                    .filteredOn(event -> RunningPipeline.source(event).equals(source.toString()))
                    .extracting(ConsumerRecord::key)
                    .allSatisfy(key -> assertThat(key).startsWith("p-"))
                    .satisfies(keys -> assertThat(keys.stream().distinct()).hasSize(1));
        }
    }

    private static String revision(ConsumerRecord<String, byte[]> event) {
        return RunningPipeline.json(event).get("revision").asText();
    }

    private void awaitStates(int files) {
        await().atMost(RunningPipeline.PATIENCE).until(() -> states().size() >= files);
    }

    private void awaitState(String path, String modified) {
        await().atMost(RunningPipeline.PATIENCE).until(() -> states().stream()
                .anyMatch(state -> state.contains(path) && state.contains("\"modified\":\"" + modified)));
    }

    /** What is remembered of the files of this inbox. */
    private List<String> states() {
        String folder = "\"inbox\":\"" + inbox.getFileName() + "\"";
        return read(Topics.INBOX_STATE).stream()
                .filter(state -> state.contains(folder))
                .toList();
    }

    private int rawRecords() {
        return read(Topics.RAW).size();
    }

    private static List<String> read(String topic) {
        try (EventReader reader =
                new EventReader(Map.of("bootstrap.servers", broker.bootstrapServers()), List.of(topic))) {
            List<String> values = new ArrayList<>();
            while (!reader.atEnd()) {
                reader.poll(Duration.ofMillis(100))
                        .forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            return values;
        }
    }

    private byte[] notice(String name) {
        return Notices.notice(name + inbox.getFileName());
    }
}
