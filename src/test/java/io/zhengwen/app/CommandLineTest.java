package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.TopicSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private static final String NEWS =
            """
            云溪夜间公交线路今日开通
            来源：云溪日报 2024-03-05 09:00
            本报讯（记者 林小满）3月5日，云溪市首批3条夜间公交线路开通运营，末班车延长至23时30分。
            云溪市交通运输局副局长周立群表示，新线路将方便夜班职工出行。
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void inspect_prints_one_event_a_line_for_files_and_folders() throws Exception {
        Files.writeString(folder.resolve("新闻.txt"), NEWS);
        Files.createDirectory(folder.resolve("子"));
        Files.writeString(folder.resolve("子").resolve("b.txt"), NEWS.replace("3条", "4条"));

        assertThat(execute("inspect", folder.toString())).isZero();
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            assertThat(new ObjectMapper().readTree(line).path("kind").asText()).isEqualTo("news");
        }
    }

    @Test
    void inspect_ends_with_one_when_something_was_rejected_and_says_why() throws Exception {
        Files.writeString(folder.resolve("a.txt"), NEWS);
        Files.write(folder.resolve("b.txt"), new byte[0]);

        assertThat(execute("inspect", folder.toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8).lines()).hasSize(2).anyMatch(line -> line.contains("\"code\":\"empty\""));
    }

    @Test
    void inspect_writes_a_page_to_look_at_and_says_where() throws Exception {
        Path file = Files.writeString(folder.resolve("新闻.txt"), NEWS);
        Path report = folder.resolve("report.html");

        assertThat(execute("inspect", "--html", report.toString(), file.toString()))
                .isZero();
        assertThat(out.toString(UTF_8)).isEqualTo(report + "  1 document" + System.lineSeparator());
        assertThat(report).content(UTF_8).contains("云溪夜间公交线路今日开通", "Content-Security-Policy");
    }

    @Test
    void inspect_writes_a_page_a_document_into_a_folder_and_passes_over_its_own_reports() throws Exception {
        Files.writeString(folder.resolve("新闻.txt"), NEWS);
        Files.write(folder.resolve("b.txt"), new byte[0]);
        String reports = folder.resolve("报告") + "/";

        for (int i = 0; i < 2; i++) {
            out.reset();
            assertThat(execute("inspect", "--html", reports, folder.toString())).isEqualTo(1);
            assertThat(out.toString(UTF_8)).endsWith("index.html  2 documents, 1 rejected" + System.lineSeparator());
        }
    }

    @Test
    void inspect_does_not_write_a_report_over_a_document() throws Exception {
        Path page = Files.writeString(folder.resolve("a.html"), "<p>" + NEWS + "</p>");
        Path other = Files.writeString(folder.resolve("b.html"), NEWS);

        assertThat(execute("inspect", "--html", page.toString(), other.toString()))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("is not a report").doesNotContain("\tat ");
        assertThat(page).hasContent("<p>" + NEWS + "</p>");
    }

    @Test
    void a_path_that_does_not_exist_is_named() {
        assertThat(execute("inspect", folder.resolve("gone.txt").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("gone.txt").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "inspect", "charset", "tail", "verify", "bench"})
    void every_command_explains_itself(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("Usage: zhengwen " + command);
    }

    @Test
    void wrong_use_ends_with_two_and_shows_the_way() {
        assertThat(execute("inspect")).isEqualTo(2);
        assertThat(execute("run", "--no-such-option")).isEqualTo(2);
        assertThat(execute("run", "-D", "broker.port=x")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("broker.port = x (from command line): must be a port");
    }

    @Test
    void tail_reads_nothing_and_says_so_when_the_time_is_over() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
            assertThat(execute("tail", "--brokers", broker.bootstrapServers(), "--limit", "1", "--timeout", "1"))
                    .isEqualTo(1);
            assertThat(err.toString(UTF_8)).contains("Is zhengwen run active there?");
        }
    }

    @Test
    void tail_prints_what_stands_on_the_topic_as_json_or_for_people() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
            Map<String, Object> clients = Map.of("bootstrap.servers", broker.bootstrapServers());
            new TopicSetup(clients).ensure(1, (short) 1, 1 << 20);
            String event = inspected();
            try (KafkaProducer<String, byte[]> producer =
                    new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>("documents.news", "k", event.getBytes(UTF_8)))
                        .get();
            }
            String brokers = broker.bootstrapServers();
            assertThat(execute("tail", "--brokers", brokers, "--json", "--limit", "1", "--timeout", "30"))
                    .isZero();
            assertThat(out.toString(UTF_8).lines()).containsExactly(event);
            out.reset();
            assertThat(execute("tail", "--brokers", brokers, "--limit", "2", "--timeout", "1"))
                    .isEqualTo(1);
            assertThat(out.toString(UTF_8)).startsWith("news").contains("云溪夜间公交线路今日开通");
        }
    }

    private String inspected() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), NEWS);
        execute("inspect", file.toString());
        String event = out.toString(UTF_8).strip();
        out.reset();
        return event;
    }

    private int execute(String... arguments) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            CommandLine line = Zhengwen.commandLine();
            line.setOut(new PrintWriter(out, true, UTF_8));
            line.setErr(new PrintWriter(err, true, UTF_8));
            return line.execute(arguments);
        } finally {
            System.setOut(before);
        }
    }
}
