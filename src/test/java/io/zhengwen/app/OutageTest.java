package io.zhengwen.app;

import static io.zhengwen.app.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.TopicSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker goes away and comes back while files keep coming. */
class OutageTest {
    private static final int FILES = 60;

    @TempDir
    Path inbox;

    @TempDir
    Path data;

    @Test
    void files_wait_in_the_inbox_while_the_broker_is_away_and_are_published_once_when_it_is_back() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        String servers = broker.bootstrapServers();
        try (RunningPipeline pipeline = RunningPipeline.on(broker, inbox, Map.of())) {
            pipeline.drop("先.txt", notice("先"));
            pipeline.awaitDone(1);

            broker.close();
            for (int i = 0; i < FILES; i++) {
                pipeline.drop("通知" + i + ".txt", notice("第" + i + "项"));
            }
            pipeline.awaitNotice("Waiting for Kafka at " + servers, "unreachable");
            assertThat(waiting()).hasSize(FILES);

            broker = EmbeddedBroker.start(data, Integer.parseInt(servers.substring(servers.indexOf(':') + 1)));
            pipeline.awaitDone(FILES + 1);
            await().atMost(RunningPipeline.PATIENCE).until(() -> waiting().isEmpty());
            pipeline.awaitAllClear();

            assertThat(pipeline.notices).as("one line of each, in turn").satisfies(OutageTest::beginAndEndInTurn);
            assertThat(pipeline.outcomes()).hasSize(FILES + 1);
            assertThat(pipeline.done).hasSize(FILES + 1);
            assertThat(pipeline.duplicates).isEmpty();
        } finally {
            broker.close();
        }
    }

    @Test
    void a_topic_that_vanishes_is_named_and_all_goes_on_when_it_is_there_again() throws Exception {
        try (EmbeddedBroker running = EmbeddedBroker.start(data, 0);
                RunningPipeline pipeline = RunningPipeline.on(running, inbox, Map.of())) {
            Map<String, Object> clients = Map.of("bootstrap.servers", running.bootstrapServers());
            pipeline.drop("先.txt", notice("先"));
            pipeline.awaitDone(1);

            try (Admin admin = Admin.create(clients)) {
                admin.deleteTopics(List.of("documents.policy")).all().get();
            }
            pipeline.drop("后.txt", notice("后"));
            pipeline.awaitNotice("topic-missing", "(documents.policy)");
            assertThat(pipeline.done).hasSize(1);

            new TopicSetup(clients).ensure(4, (short) 1, 1 << 20);
            pipeline.awaitDone(2);
            pipeline.awaitAllClear();
            assertThat(pipeline.outcomes()).hasSize(1);
        }
    }

    private static void beginAndEndInTurn(Collection<? extends String> notices) {
        boolean away = false;
        for (String line : notices) {
            assertThat(line).contains(away ? "is back after" : "unreachable");
            away = !away;
        }
    }

    private List<Path> waiting() throws Exception {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
