package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.broker.EmbeddedBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_samples_are_well_as_published_and_with_one_taken_back_and_whatever_is_added_is_named() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0);
                RunningPipeline pipeline = RunningPipeline.on(broker, inbox, Map.of())) {
            int samples = dropSamples(pipeline);
            pipeline.drop("empty.txt", new byte[0]);
            pipeline.awaitDone(samples + 1);
            String brokers = broker.bootstrapServers();
            await().atMost(RunningPipeline.PATIENCE)
                    .until(() -> verify(brokers, "--json").at("/open/pending").asInt() == 0);

            JsonNode well = verify(brokers, "--json");
            assertThat(well.get("well").asBoolean()).as(well.toString()).isTrue();
            assertThat(well.at("/read/documents").asInt()).isEqualTo(samples + 1);
            assertThat(well.at("/read/ledgerEntries").asInt()).isEqualTo(samples + 1);
            assertThat(well.at("/read/intakeLetters").asInt()).isZero();
            assertThat(well.at("/unjudged").toString())
                    .isEqualTo("{\"superseded\":0,\"expired\":0,\"withoutDigest\":0}");
            assertThat(execute("verify", brokers)).isZero();
            assertThat(out.toString(UTF_8)).endsWith("All well." + System.lineSeparator());

            withdrawOne(pipeline, brokers, samples);
            addStranger(brokers);
            assertThat(execute("verify", brokers)).isEqualTo(1);
            assertThat(out.toString(UTF_8))
                    .contains("foreign       stranger  documents.news-")
                    .endsWith("Not well: 1 findings." + System.lineSeparator());
            assertThat(verify(brokers, "--json", "--limit", "0")
                            .at("/counts/foreign")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_cluster_without_our_topics_is_explained_in_a_line() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
            assertThat(execute("verify", broker.bootstrapServers())).isEqualTo(1);
        }
        assertThat(err.toString(UTF_8))
                .contains("has zhengwen run created its topics there?")
                .doesNotContain("\tat ");
    }

    private void withdrawOne(RunningPipeline pipeline, String brokers, int samples) throws Exception {
        String withdrawn = pipeline.outcomes().values().stream()
                .filter(event -> event.topic().equals("documents.policy"))
                .findFirst()
                .orElseThrow()
                .key();
        assertThat(execute("withdraw", brokers, withdrawn, "--reason", "published too early", "--wait"))
                .isZero();
        JsonNode after = verify(brokers, "--json");
        assertThat(after.get("well").asBoolean()).as(after.toString()).isTrue();
        assertThat(after.at("/read/ledgerEntries").asInt()).isEqualTo(samples + 2);
        assertThat(after.at("/read/tombstones").asInt()).isPositive();
    }

    private static int dropSamples(RunningPipeline pipeline) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("seeds/documents"))) {
            int dropped = 0;
            for (Path file :
                    files.filter(path -> !path.toString().endsWith("README.md")).toList()) {
                pipeline.drop(file.getFileName().toString(), Files.readAllBytes(file));
                dropped++;
            }
            return dropped;
        }
    }

    private static void addStranger(String brokers) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("documents.news", "stranger", "{}".getBytes(UTF_8)))
                    .get();
        }
    }

    private JsonNode verify(String brokers, String... more) throws Exception {
        execute("verify", brokers, more);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private int execute(String command, String brokers, String... more) {
        out.reset();
        CommandLine line = Zhengwen.commandLine();
        line.setOut(new PrintWriter(out, true, UTF_8));
        line.setErr(new PrintWriter(err, true, UTF_8));
        return line.execute(Stream.concat(Stream.of(command, "--brokers", brokers), Stream.of(more))
                .toArray(String[]::new));
    }
}
