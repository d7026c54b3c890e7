package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

// The commands that look at documents a second time, with the running pipeline that does what they ask for.
class RequestCommandsTest {
    private static final String STRUCTURE_STEP =
            "                      - bean: { id: structure, ref: structure, method: structure }\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EmbeddedBroker broker;
    private RunningPipeline pipeline;

    @BeforeEach
    void startBroker() throws IOException {
        broker = EmbeddedBroker.start(Files.createDirectory(folder.resolve("data")), 0);
        Files.createDirectory(folder.resolve("inbox"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
        broker.close();
    }

    @Test
    void a_retry_after_a_fix_publishes_once_and_closes_the_letter() throws Exception {
        start(Map.of(Setting.ROUTES, brokenRoutes().toString()));
        Path file = drop("a.txt", "夜间照明");
        ConsumerRecord<String, byte[]> letter = pipeline.awaitRejection(file);

        assertThat(execute("rejected", "list")).isZero();
        assertThat(out.toString()).contains(letter.key(), "internal-error", "a.txt", "1 open letter");
        assertThat(RunningPipeline.json(letter).path("attempts").asInt()).isEqualTo(3);
        assertThat(execute("rejected", "show", letter.key(), "--bytes", folder + "/bytes"))
                .isZero();
        assertThat(out.toString()).contains("\"internal-error\"").doesNotContain("\"content\"");
        assertThat(folder.resolve("bytes")).hasContent(notice("夜间照明"));

        pipeline.close();
        start(Map.of());
        assertThat(execute("rejected", "retry", "--all", "--code", "empty")).isZero();
        assertThat(out.toString()).contains("0 documents handed");
        assertThat(execute("rejected", "retry", letter.key(), "--wait")).isZero();
        assertThat(out.toString()).contains("1 document handed to the workers", "policy, revision 2");
        assertThat(values("documents.policy", letter.key())).hasSize(1);
        assertThat(values(Topics.REJECTED, letter.key())).hasSize(2).last().isEqualTo("");

        assertThat(execute("rejected", "list")).isZero();
        assertThat(out.toString()).contains("0 open letters");
        assertThat(execute("rejected", "retry", letter.key())).isOne();
        assertThat(err.toString()).contains("no open letter of " + letter.key());
    }

    @Test
    void a_retry_without_a_fix_is_another_letter_with_the_number_of_the_try() throws Exception {
        start(Map.of());
        Path file = pipeline.drop("blank.html", "<html><body><p> </p></body></html>".getBytes(UTF_8));
        String id = pipeline.awaitRejection(file).key();

        assertThat(execute("rejected", "retry", "--all", "--wait", "60")).isOne();
        assertThat(out.toString()).contains("rejected, revision 2");
        assertThat(execute("rejected", "list", "--json")).isZero();
        JsonNode open = new ObjectMapper().readTree(out.toString());
        assertThat(open.path("id").asText()).isEqualTo(id);
        assertThat(open.path("attempts").asInt()).isEqualTo(2);
        assertThat(open.path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_that_the_intake_refused_is_taken_in_once_the_limit_allows_it() throws Exception {
        start(Map.of(Setting.MAX_BYTES, "100"));
        Path file = drop("large.txt", "河道清淤");
        String letter = pipeline.awaitRejection(file).key();
        Path kept = pipeline.awaitFileBelow(".rejected", "large.txt");
        assertThat(execute("rejected", "retry", letter, "-D", "max-bytes=100")).isOne();
        assertThat(err.toString()).contains(letter + ": is refused as before: The document has");

        assertThat(execute("rejected", "retry", "--all", "--wait")).isZero();
        assertThat(out.toString()).contains("policy, revision 1");
        assertThat(values(Topics.REJECTED, letter)).hasSize(2).last().isEqualTo("");
        assertThat(values(Topics.LEDGER, letter)).hasSize(2).last().asString().contains("\"outcome\":\"closed\"");
        assertThat(kept).hasContent(notice("河道清淤"));
    }

    @Test
    void a_withdrawn_document_is_gone_from_every_topic_and_its_bytes_publish_nothing_again() throws Exception {
        start(Map.of());
        String id = pipeline.awaitEvent(drop("a.txt", "校车安全").toUri().toString(), List.of("documents.policy"))
                .key();
        assertThat(execute("withdraw", id, "c-" + "0".repeat(32), "--reason", "发错了"))
                .isOne();
        assertThat(err.toString()).contains("c-" + "0".repeat(32)).contains("nothing is withdrawn");

        assertThat(execute("withdraw", id, "--reason", "发错了", "--wait")).isZero();
        assertThat(out.toString()).contains(id + "  withdrawn, revision 2");
        assertThat(execute("withdraw", id, "--reason", "发错了")).isZero();
        assertThat(out.toString()).contains(id + "  was withdrawn or closed before");
        drop("again.txt", "校车安全");
        pipeline.awaitDuplicates(1);

        List<String> topics = new ArrayList<>(Topics.published());
        topics.remove(Topics.WITHDRAWN);
        assertThat(topics).allSatisfy(topic -> {
            List<String> values = values(topic, id);
            assertThat(values.isEmpty() || values.get(values.size() - 1).isEmpty())
                    .as(topic)
                    .isTrue();
        });
        assertThat(values("facts.target", id)).hasSize(2);
        assertThat(values(Topics.WITHDRAWN, id)).singleElement().asString().contains("发错了", "inbox/a.txt");
    }

    @Test
    void a_replay_with_the_rules_that_published_asks_for_nothing() throws Exception {
        start(Map.of());
        Path file = drop("a.txt", "防汛抗旱");
        pipeline.drop("blank.html", "<html><body><p> </p></body></html>".getBytes(UTF_8));
        pipeline.drop("empty.txt", new byte[0]);
        String id = pipeline.awaitEvent(file.toUri().toString(), List.of("documents.policy"))
                .key();
        pipeline.awaitDone(3);

        assertThat(execute("replay", "--dry-run")).isZero();
        assertThat(out.toString()).contains("0 would change, 2 unchanged").doesNotContain("holds no more");
        assertThat(execute("replay")).isZero();
        assertThat(out.toString()).contains("0 changed and handed to the workers, 2 unchanged");
        assertThat(values(Topics.RAW, id)).hasSize(1);
        assertThat(execute("replay", "--document", "c-" + "0".repeat(32))).isOne();
        assertThat(execute("replay", "--since", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("--since yesterday: must be");
    }

    @Test
    void what_was_lost_with_a_topic_is_named_and_a_replay_that_restores_makes_all_well() throws Exception {
        start(Map.of());
        Path file = drop("a.txt", "防汛抗旱");
        pipeline.drop("b.txt", "没有指标的一句话。".repeat(9).getBytes(UTF_8));
        pipeline.awaitDone(2);
        String id = pipeline.awaitEvent(file.toUri().toString(), List.of("documents.policy"))
                .key();
        pipeline.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteTopics(List.of("facts.target")).all().get();
        }
        start(Map.of());

        assertThat(execute("verify")).isOne();
        assertThat(out.toString()).contains("partial", id, "zhengwen replay --restore", "Not well: 1 finding");
        assertThat(execute("replay")).isZero();
        assertThat(out.toString()).contains("1 unchanged, 1 incomplete on the topics (--restore publishes them again)");
        assertThat(values(Topics.RAW, id)).hasSize(1);

        assertThat(execute("replay", "--restore", "--dry-run")).isZero();
        assertThat(out.toString()).contains(id + "  incomplete  ", "1 incomplete on the topics and would be restored");
        assertThat(values(Topics.RAW, id)).hasSize(1);

        assertThat(execute("replay", "--restore")).isZero();
        assertThat(out.toString()).contains("1 incomplete on the topics and handed to the workers");
        pipeline.awaitDone(1);
        assertThat(values("facts.target", id)).singleElement().asString().contains("\"revision\":2");
        assertThat(execute("verify")).as(out.toString()).isZero();
        assertThat(execute("replay", "--restore")).isZero();
        assertThat(out.toString())
                .contains("0 changed and handed to the workers, 2 unchanged")
                .doesNotContain("incomplete");
    }

    private void start(Map<Setting, String> settings) throws Exception {
        pipeline = RunningPipeline.on(broker, folder.resolve("inbox"), settings);
    }

    private Path brokenRoutes() throws IOException {
        Path routes = Files.createDirectory(folder.resolve("routes"));
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                String yaml = Files.readString(file);
                Files.writeString(routes.resolve(file.getFileName()), yaml.replace(STRUCTURE_STEP, ""));
            }
        }
        return routes;
    }

    private Path drop(String name, String subject) throws IOException {
        return pipeline.drop(name, notice(subject).getBytes(UTF_8));
    }

    private static String notice(String subject) {
        return "云溪市人民政府关于做好" + subject + "工作的通知\n各县（区）人民政府：\n请认真做好" + subject
                + "工作，到2025年底，设施完好率达到98%以上。\n云溪市人民政府\n2024年3月5日\n";
    }

    /** Committed values of a key; a tombstone is an empty one. */
    private List<String> values(String topic, String key) {
        List<String> values = new ArrayList<>();
        try (EventReader reader =
                new EventReader(Map.of("bootstrap.servers", broker.bootstrapServers()), List.of(topic))) {
            while (!reader.atEnd()) {
                reader.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(key)) {
                        values.add(record.value() == null ? "" : new String(record.value(), UTF_8));
                    }
                });
            }
        }
        return values;
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Zhengwen.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--brokers", broker.bootstrapServers()));
        return line.execute(all.toArray(String[]::new));
    }
}
