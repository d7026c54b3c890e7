package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhengwen.app.ingest.Outcome;
import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.settings.SettingsReader;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// The whole way, with nothing replaced: files in a folder, the shipped routes, a real broker, a committed reader.
class PipelineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOTICE =
            """
            云溪市人民政府关于印发《云溪市夜间照明提升方案》的通知
            云政发〔2024〕%d号
            各县（区）人民政府，市直各部门：
            《云溪市夜间照明提升方案》已经市政府第12次常务会议审议通过，现印发给你们，请认真组织实施。
            云溪市人民政府
            2024年3月5日
            """;

    private static EmbeddedBroker broker;

    @TempDir
    Path inbox;

    private final CountingReporter reporter = new CountingReporter();
    private Pipeline pipeline;

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() throws Exception {
        pipeline = Pipeline.start(settings(inbox), broker.bootstrapServers(), Stages.create(), reporter);
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void a_dropped_file_becomes_one_event_that_reads_as_inspect_says_and_moves_to_done() throws Exception {
        Path file = drop("通知 一.txt", NOTICE.formatted(1).getBytes(Charset.forName("GB18030")));
        ConsumerRecord<String, byte[]> event = awaitEvent(file.toUri().toString(), Topics.DOCUMENTS);
        await().atMost(PATIENCE).until(() -> Files.notExists(file));
        Path done = onlyFileBelow(".done");

        assertThat(event.topic()).isEqualTo("documents.policy");
        assertThat(new String(event.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("io.zhengwen.document.policy.v1");
        DocumentEvents inspected = Stages.create()
                .process(new FileAcquisition(1 << 20)
                        .acquire(file.toUri(), Files.getLastModifiedTime(done).toInstant(), Files.readAllBytes(done)));
        assertThat(new String(event.value(), UTF_8))
                .isEqualTo(new String(inspected.events().get(0).value().toByteArray(), UTF_8));
    }

    @Test
    void the_same_bytes_under_another_name_and_after_a_restart_publish_nothing() throws Exception {
        byte[] bytes = NOTICE.formatted(2).getBytes(UTF_8);
        Path file = drop("a.txt", bytes);
        String id = awaitEvent(file.toUri().toString(), Topics.DOCUMENTS).key();
        drop("b.txt", bytes);
        await().atMost(PATIENCE).until(() -> reporter.duplicates.get() == 1);

        pipeline.close();
        start();
        drop("c.txt", bytes);
        await().atMost(PATIENCE).until(() -> reporter.duplicates.get() == 2);
        assertThat(events(Topics.DOCUMENTS))
                .filteredOn(event -> event.key().equals(id))
                .hasSize(1);
    }

    @Test
    void bad_input_is_rejected_with_its_reason_and_bytes_and_the_next_document_is_published() throws Exception {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        Path empty = drop("empty.txt", new byte[0]);
        Path large = drop("large.txt", "字".repeat(400_000).getBytes(UTF_8));
        Path random = drop("random.bin", noise);
        Path broken = drop("line\nbreak.txt", NOTICE.formatted(4).getBytes(UTF_8));
        Path good = drop("good.txt", NOTICE.formatted(3).getBytes(UTF_8));

        assertThat(awaitEvent(good.toUri().toString(), Topics.DOCUMENTS).topic())
                .isEqualTo("documents.policy");
        assertThat(rejection(empty)).contains("\"code\":\"empty\"");
        assertThat(rejection(large)).contains("\"code\":\"too-large\"", "1000000");
        assertThat(rejection(random)).containsAnyOf("\"code\":\"undecodable\"", "\"code\":\"unsupported-media-type\"");
        for (Path file : List.of(empty, large, random)) {
            Path kept = awaitFileBelow(".rejected", file.getFileName().toString());
            assertThat(Files.readString(kept.resolveSibling(kept.getFileName() + ".reason.json")))
                    .contains("\"message\"");
        }
        assertThat(Files.readAllBytes(awaitFileBelow(".rejected", "random.bin")))
                .isEqualTo(noise);
        assertThat(reporter.rejected.get()).isEqualTo(3);
        assertThat(awaitEvent(broken.toUri().toString(), Topics.DOCUMENTS).topic())
                .isEqualTo("documents.policy");
    }

    @Test
    void a_thousand_files_at_once_become_a_thousand_events() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            Files.writeString(inbox.resolve("n" + i + ".part"), NOTICE.formatted(10_000 + i));
            Files.move(inbox.resolve("n" + i + ".part"), inbox.resolve("n" + i + ".txt"));
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> reporter.documents.get() == 1_000);
        String folder = inbox.toUri().toString();
        assertThat(events(Topics.DOCUMENTS))
                .filteredOn(event -> source(event).startsWith(folder))
                .extracting(ConsumerRecord::key)
                .hasSize(1_000)
                .doesNotHaveDuplicates();
        assertThat(reporter.duplicates.get()).isZero();
    }

    @Test
    void a_stop_in_the_middle_of_the_work_loses_nothing_and_publishes_nothing_twice() throws Exception {
        int files = 300;
        for (int i = 0; i < files; i++) {
            Files.writeString(inbox.resolve("s" + i + ".part"), NOTICE.formatted(20_000 + i));
            Files.move(inbox.resolve("s" + i + ".part"), inbox.resolve("s" + i + ".txt"));
        }
        await().atMost(PATIENCE).until(() -> reporter.documents.get() > 0);
        pipeline.close();
        start();
        await().atMost(Duration.ofMinutes(2)).until(() -> reporter.documents.get() >= files);

        String folder = inbox.toUri().toString();
        assertThat(events(Topics.DOCUMENTS))
                .filteredOn(event -> source(event).startsWith(folder))
                .extracting(ConsumerRecord::key)
                .hasSize(files)
                .doesNotHaveDuplicates();
    }

    private static Settings settings(Path inbox) {
        Path home = Path.of("").toAbsolutePath();
        return new SettingsReader(Map.of(), home)
                .read(
                        Map.of(
                                Setting.INBOX, inbox.toString(),
                                Setting.MAX_BYTES, "1000000",
                                Setting.INBOX_SETTLE_MS, "200",
                                Setting.TOPIC_PARTITIONS, "2"),
                        Optional.empty());
    }

    private Path drop(String name, byte[] bytes) throws IOException {
        return Files.write(inbox.resolve(name), bytes);
    }

    private String rejection(Path file) {
        return new String(
                awaitEvent(file.toUri().toString(), List.of(Topics.REJECTED)).value(), UTF_8);
    }

    private static ConsumerRecord<String, byte[]> awaitEvent(String source, List<String> topics) {
        return await().atMost(PATIENCE)
                .until(
                        () -> events(topics).stream()
                                .filter(event -> source(event).equals(source))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private static String source(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_source").value(), UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> events(List<String> topics) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        try (EventReader reader = new EventReader(Map.of("bootstrap.servers", broker.bootstrapServers()), topics)) {
            while (!reader.atEnd()) {
                reader.poll(Duration.ofMillis(100)).forEach(events::add);
            }
        }
        return events;
    }

    private Path onlyFileBelow(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(inbox.resolve(folder))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private Path awaitFileBelow(String folder, String name) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> {
                            try (Stream<Path> files = Files.walk(inbox.resolve(folder))) {
                                return files.filter(file ->
                                                file.getFileName().toString().equals(name))
                                        .findFirst();
                            }
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static final class CountingReporter implements Reporter {
        final AtomicInteger documents = new AtomicInteger();
        final AtomicInteger rejected = new AtomicInteger();
        final AtomicInteger duplicates = new AtomicInteger();

        @Override
        public void done(Outcome outcome) {
            documents.incrementAndGet();
            if (outcome.events().outcome().equals("rejected")) {
                rejected.incrementAndGet();
            }
        }

        @Override
        public void duplicate(URI source) {
            duplicates.incrementAndGet();
        }
    }
}
