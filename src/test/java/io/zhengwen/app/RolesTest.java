package io.zhengwen.app;

import static io.zhengwen.app.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.broker.EmbeddedBroker;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watchers and workers as pipelines of their own on one cluster, several of each. */
class RolesTest {
    private static final int FILES = 300;

    private static EmbeddedBroker broker;

    @TempDir
    Path inbox;

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void two_watchers_on_one_inbox_and_two_workers_publish_each_document_once() throws Exception {
        try (RunningPipeline watcher = role("watch", "a");
                RunningPipeline second = role("watch", "b");
                RunningPipeline worker = role("work", "c");
                RunningPipeline fourth = role("work", "d")) {
            assertThat(watcher.routes()).containsExactlyInAnyOrder("inbox", "sites", "site-page", "rejects");
            assertThat(worker.routes()).containsExactlyInAnyOrder("ingest", "ingest-packed", "document");
            for (int i = 0; i < FILES; i++) {
                watcher.drop("通知" + i + ".txt", notice("第" + i + "项"));
            }
            Path refused = watcher.drop("坏.bin", noise());

            await().atMost(RunningPipeline.PATIENCE)
                    .until(() -> distinct(worker.done, fourth.done).size() == FILES + 1);
            watcher.awaitFileBelow(".rejected", refused.getFileName().toString());
            second.awaitFileBelow(".rejected", refused.getFileName() + ".reason.json");
            await().atMost(RunningPipeline.PATIENCE).until(() -> filesOf(inbox).isEmpty());

            assertThat(worker.outcomes()).hasSize(FILES + 1);
            assertThat(worker.done.size() + fourth.done.size()).isEqualTo(FILES + 1);
            assertThat(filesOf(inbox.resolve(".done"))).hasSize(FILES);
        }
    }

    private RunningPipeline role(String role, String name) throws Exception {
        return RunningPipeline.on(
                broker,
                inbox,
                Map.of(
                        Setting.ROLES, role,
                        Setting.BROKERS, broker.bootstrapServers(),
                        Setting.WORKER_ID, name));
    }

    private static Set<URI> distinct(Iterable<URI> some, Iterable<URI> more) {
        Set<URI> all = new HashSet<>();
        some.forEach(all::add);
        more.forEach(all::add);
        return all;
    }

    /** Files in a folder and its sub-folders, without those that are hidden in it. */
    private static List<Path> filesOf(Path folder) throws Exception {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().startsWith("."))
                    .forEach(found::add);
        }
        return found;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[64 << 10];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
