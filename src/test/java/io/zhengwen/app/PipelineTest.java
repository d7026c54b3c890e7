package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// The whole way, with nothing replaced: files in a folder, the shipped routes, a real broker, a committed reader.
class PipelineTest {
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

    private RunningPipeline pipeline;

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
        pipeline = RunningPipeline.on(broker, inbox, Map.of(Setting.MAX_BYTES, "1000000"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void a_dropped_file_becomes_one_event_that_reads_as_inspect_says_and_moves_to_done() throws Exception {
        Path file = pipeline.drop("通知 一.txt", NOTICE.formatted(1).getBytes(Charset.forName("GB18030")));
        ConsumerRecord<String, byte[]> event = pipeline.awaitEvent(file.toUri().toString(), Topics.DOCUMENTS);
        await().atMost(RunningPipeline.PATIENCE).until(() -> Files.notExists(file));
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
    void a_record_of_somebody_else_on_the_queue_is_refused_and_takes_no_document_with_it() throws Exception {
        try (KafkaProducer<String, byte[]> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < 2; partition++) {
                byte[] bytes = ("stranger " + partition).getBytes(UTF_8);
                stranger.send(new ProducerRecord<>(Topics.RAW, partition, "key", bytes))
                        .get();
                stranger.send(new ProducerRecord<>(Topics.RAW, partition, null, (byte[]) null))
                        .get();
            }
        }
        Path good = pipeline.drop("good.txt", NOTICE.formatted(5).getBytes(UTF_8));
        assertThat(pipeline.awaitEvent(good.toUri().toString(), Topics.DOCUMENTS)
                        .topic())
                .isEqualTo("documents.policy");
        List<ConsumerRecord<String, byte[]>> letters = await().atMost(RunningPipeline.PATIENCE)
                .until(
                        () -> pipeline.events(List.of(Topics.REJECTED), "kafka:/documents.raw/"),
                        found -> found.size() == 4);
        assertThat(letters)
                .extracting(letter -> RunningPipeline.json(letter).path("code").asText())
                .containsOnly("foreign-record");
        assertThat(letters)
                .filteredOn(letter -> new String(letter.value(), UTF_8).contains("not a document id: key"))
                .hasSize(2);
    }

    @Test
    void the_same_bytes_under_another_name_and_after_a_restart_publish_nothing() throws Exception {
        byte[] bytes = NOTICE.formatted(2).getBytes(UTF_8);
        Path file = pipeline.drop("a.txt", bytes);
        String id =
                pipeline.awaitEvent(file.toUri().toString(), Topics.DOCUMENTS).key();
        pipeline.drop("b.txt", bytes);
        pipeline.awaitDuplicates(1);

        pipeline.restart();
        pipeline.drop("c.txt", bytes);
        pipeline.awaitDuplicates(2);
        assertThat(pipeline.events(Topics.DOCUMENTS))
                .filteredOn(event -> event.key().equals(id))
                .hasSize(1);
    }

    @Test
    void bad_input_is_rejected_with_its_reason_and_bytes_and_the_next_document_is_published() throws Exception {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        Path empty = pipeline.drop("empty.txt", new byte[0]);
        Path large = pipeline.drop("large.txt", "字".repeat(400_000).getBytes(UTF_8));
        Path random = pipeline.drop("random.bin", noise);
        Path broken = pipeline.drop("line\nbreak.txt", NOTICE.formatted(4).getBytes(UTF_8));
        Path good = pipeline.drop("good.txt", NOTICE.formatted(3).getBytes(UTF_8));

        assertThat(pipeline.awaitEvent(good.toUri().toString(), Topics.DOCUMENTS)
                        .topic())
                .isEqualTo("documents.policy");
        assertThat(rejection(empty)).contains("\"code\":\"empty\"");
        assertThat(rejection(large)).contains("\"code\":\"too-large\"", "1000000");
        assertThat(rejection(random)).containsAnyOf("\"code\":\"undecodable\"", "\"code\":\"unsupported-media-type\"");
        for (Path file : List.of(empty, large, random)) {
            Path kept = pipeline.awaitFileBelow(".rejected", file.getFileName().toString());
            assertThat(Files.readString(kept.resolveSibling(kept.getFileName() + ".reason.json")))
                    .contains("\"message\"");
        }
        assertThat(Files.readAllBytes(pipeline.awaitFileBelow(".rejected", "random.bin")))
                .isEqualTo(noise);
        assertThat(pipeline.events(List.of(Topics.REJECTED))).hasSize(3);
        assertThat(pipeline.awaitEvent(broken.toUri().toString(), Topics.DOCUMENTS)
                        .topic())
                .isEqualTo("documents.policy");
    }

    @Test
    void a_thousand_files_at_once_become_a_thousand_events() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            pipeline.drop("n" + i + ".txt", NOTICE.formatted(10_000 + i).getBytes(UTF_8));
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> pipeline.done.size() == 1_000);
        assertThat(pipeline.events(Topics.DOCUMENTS))
                .extracting(ConsumerRecord::key)
                .hasSize(1_000)
                .doesNotHaveDuplicates();
        assertThat(pipeline.duplicates).isEmpty();
    }

    @Test
    void a_stop_in_the_middle_of_the_work_loses_nothing_and_publishes_nothing_twice() throws Exception {
        int files = 300;
        for (int i = 0; i < files; i++) {
            pipeline.drop("s" + i + ".txt", NOTICE.formatted(20_000 + i).getBytes(UTF_8));
        }
        await().atMost(RunningPipeline.PATIENCE).until(() -> pipeline.done.size() > 0);
        pipeline.restart();
        await().atMost(Duration.ofMinutes(2)).until(() -> pipeline.done.size() >= files);

        assertThat(pipeline.events(Topics.DOCUMENTS))
                .extracting(ConsumerRecord::key)
                .hasSize(files)
                .doesNotHaveDuplicates();
    }

    private String rejection(Path file) {
        return new String(pipeline.awaitRejection(file).value(), UTF_8);
    }

    private Path onlyFileBelow(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(inbox.resolve(folder))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
