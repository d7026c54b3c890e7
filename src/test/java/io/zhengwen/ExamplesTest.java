package io.zhengwen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.TopicSetup;
import io.zhengwen.delivery.Topics;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumers under examples/ do what they say. */
class ExamplesTest {
    private static final String ONE = "c-" + "1".repeat(32);
    private static final String OTHER = "c-" + "2".repeat(32);

    @TempDir
    Path folder;

    @Test
    void the_java_example_keeps_the_facts_that_hold_now_however_often_it_reads() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
            new TopicSetup(Map.of("bootstrap.servers", broker.bootstrapServers())).ensure(2, (short) 1, 1 << 20);
            publish(broker.bootstrapServers());
            Path out = folder.resolve("out");
            Runnable example = example("java/CurrentFacts.java", broker.bootstrapServers(), out.toString(), "--to-end");

            example.run();
            Map<String, String> facts = files(out);
            assertThat(facts)
                    .containsOnly(
                            Map.entry("facts.target/" + ONE + "/2/target-1.json", "second, 1"),
                            Map.entry("facts.target/" + OTHER + "/1/target-1.json", "other, 1"),
                            Map.entry("facts.target/" + OTHER + "/1/target-2.json", "other, 2"));

            example.run();
            assertThat(files(out)).isEqualTo(facts);
        }
    }

    /** Two revisions, tombstones, a fact of the first revision again, and one that is aborted. */
    @SuppressWarnings("FutureReturnValueIgnored") // What a send meets, the commit throws.
    private static void publish(String brokers) {
        Map<String, Object> config = Map.of("bootstrap.servers", brokers, "transactional.id", "examples");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            commit(
                    producer,
                    fact("facts.target", ONE, "1/target/1", "first, 1"),
                    fact("facts.target", ONE, "1/target/2", "first, 2"),
                    fact("facts.duty", ONE, "1/duty/1", "duty"),
                    fact("facts.target", OTHER, "1/target/1", "other, 1"),
                    fact("facts.target", OTHER, "1/target/2", "other, 2"));
            commit(
                    producer,
                    fact("facts.target", ONE, "2/target/1", "second, 1"),
                    new ProducerRecord<>("facts.duty", ONE, null),
                    fact("facts.target", ONE, "1/target/2", "first, 2"));
            producer.beginTransaction();
            producer.send(fact("facts.target", OTHER, "2/target/1", "aborted"));
            producer.flush();
            producer.abortTransaction();
        }
    }

    @SafeVarargs
    @SuppressWarnings("FutureReturnValueIgnored") // What a send meets, the commit throws.
    private static void commit(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]>... records) {
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> record : records) {
            producer.send(record);
        }
        producer.commitTransaction();
    }

    private static ProducerRecord<String, byte[]> fact(String topic, String document, String rest, String text) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, document, text.getBytes(UTF_8));
        record.headers().add("ce_id", (document + "/" + rest).getBytes(UTF_8));
        return record;
    }

    /** Compiles an example with nothing but the Kafka clients, as its users do. */
    private Runnable example(String file, String... arguments) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        URL clients = KafkaConsumer.class.getProtectionDomain().getCodeSource().getLocation();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        System.out,
                        System.err,
                        "-proc:none",
                        "-Xlint:all,-path",
                        "-Werror",
                        "-cp",
                        Path.of(clients.toURI()).toString(),
                        "-d",
                        classes.toString(),
                        Path.of("examples", file).toString());
        assertThat(result).as("compiling %s", file).isZero();
        String name = Path.of(file).getFileName().toString().replace(".java", "");
        URL[] path = {classes.toUri().toURL()};
        return () -> {
            try (URLClassLoader loader = new URLClassLoader(path, ExamplesTest.class.getClassLoader())) {
                loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) arguments);
            } catch (ReflectiveOperationException | IOException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void the_connector_reads_committed_records_of_topics_that_are_published() throws IOException {
        JsonNode config = new JsonMapper()
                .readTree(Files.readString(Path.of("examples/connect/facts-target-jdbc-sink.json")))
                .get("config");

        assertThat(config.get("consumer.override.isolation.level").textValue()).isEqualTo("read_committed");
        assertThat(Topics.published())
                .containsAll(List.of(config.get("topics").textValue().split(",", -1)));
        for (String transform : config.get("transforms").textValue().split(",", -1)) {
            assertThat(config.has("transforms." + transform + ".type"))
                    .as(transform)
                    .isTrue();
        }
    }
}
