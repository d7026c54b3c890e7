package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zhengwen.app.ingest.Outcome;
import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.SettingsReader;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.ConsumerGroups;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// The files in routes/ are the pipeline: what they say is what runs, and what JMX shows.
class RouteFilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STRUCTURE_STEP =
            "                      - bean: { id: structure, ref: structure, method: structure }\n";

    private static EmbeddedBroker broker;

    @TempDir
    Path folder;

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void copyRoutes() throws IOException {
        Files.createDirectory(folder.resolve("routes"));
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("routes").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void every_step_of_the_document_route_is_counted_in_jmx_under_its_name() throws Exception {
        try (Pipeline pipeline = start()) {
            assertThat(pipeline.routes()).contains("inbox", "sites", "ingest", "document", "rejects");
            drop("计数");
            await().atMost(PATIENCE).until(() -> published.get() == 1);
            for (String step : new String[] {"decode", "extract", "classify", "structure", "encode"}) {
                assertThat((Long) processor(step, "ExchangesTotal")).as(step).isEqualTo(1);
                assertThat((Long) processor(step, "MeanProcessingTime"))
                        .as(step)
                        .isNotNegative();
            }
        }
    }

    @Test
    void the_workers_consume_in_the_groups_whose_offsets_say_what_is_worked_off() throws Exception {
        assertThat(Files.readString(Path.of("routes/30-ingest.camel.yaml"))
                        .lines()
                        .filter(line -> line.contains("groupId:"))
                        .map(String::strip))
                .containsExactly("groupId: " + ConsumerGroups.INGEST, "groupId: " + ConsumerGroups.INGEST_PACKED);
    }

    @Test
    void an_edited_route_file_changes_the_pipeline_at_the_next_start() throws Exception {
        Path ingest = folder.resolve("routes").resolve("30-ingest.camel.yaml");
        String yaml = Files.readString(ingest);
        assertThat(yaml).contains(STRUCTURE_STEP);
        Files.writeString(ingest, yaml.replace(STRUCTURE_STEP, ""));
        try (Pipeline pipeline = start()) {
            assertThat(pipeline.routes()).contains("document");
            drop("缺一步");
            await().atMost(PATIENCE).until(() -> refused.get() == 1);
            assertThat(published.get()).isZero();
        }
    }

    @Test
    void a_route_file_that_is_wrong_stops_the_start_and_is_named() throws Exception {
        Files.writeString(
                folder.resolve("routes").resolve("40-mine.camel.yaml"),
                "- route:\n    id: mine\n    from:\n      uri: nosuch:thing\n      steps: []\n");
        assertThatThrownBy(this::start).hasStackTraceContaining("nosuch");
    }

    private Pipeline start() throws Exception {
        return Pipeline.start(
                new SettingsReader(Map.of(), Path.of("").toAbsolutePath())
                        .read(
                                Map.of(
                                        Setting.INBOX, folder.resolve("inbox").toString(),
                                        Setting.ROUTES, folder.resolve("routes").toString(),
                                        Setting.INBOX_SETTLE_MS, "200"),
                                Optional.empty()),
                broker.bootstrapServers(),
                Stages.create(),
                new Counting());
    }

    private void drop(String mark) throws IOException {
        Files.write(folder.resolve("inbox").resolve(mark + ".txt"), Notices.notice(mark));
    }

    private static Object processor(String step, String attribute) throws Exception {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = beans.queryNames(
                new ObjectName("org.apache.camel:context=*,type=processors,name=\"" + step + "\""), null);
        assertThat(names).as(step).hasSize(1);
        return beans.getAttribute(names.iterator().next(), attribute);
    }

    private final class Counting implements Reporter {
        @Override
        public void done(Outcome outcome) {
            (outcome.events().outcome().equals("rejected") ? refused : published).incrementAndGet();
        }

        @Override
        public void duplicate(URI source) {
            // Not asked for here.
        }
    }
}
