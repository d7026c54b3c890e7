package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.app.ingest.Outcome;
import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.settings.SettingsReader;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The shipped routes at work on an inbox, with a real broker, and a look at what comes out of them. */
final class RunningPipeline implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the documents came from that are done, and those that had been done before. */
    final Queue<URI> done = new ConcurrentLinkedQueue<>();

    final Queue<URI> duplicates = new ConcurrentLinkedQueue<>();

    /** What people were told. */
    final Queue<String> notices = new ConcurrentLinkedQueue<>();

    private final EmbeddedBroker broker;
    private final Path inbox;
    private final Map<Setting, String> settings;
    private final Map<String, String> kafka;
    private Stages stages;
    private Pipeline pipeline;

    private RunningPipeline(
            EmbeddedBroker broker, Path inbox, Map<Setting, String> settings, Map<String, String> kafka) {
        this.kafka = kafka;
        this.broker = broker;
        this.inbox = inbox;
        this.settings = settings;
    }

    /** Starts on an inbox; two partitions, files settle quickly, everything else as by default or as {@code given}. */
    static RunningPipeline on(EmbeddedBroker broker, Path inbox, Map<Setting, String> given) throws Exception {
        return on(broker, inbox, given, Map.of());
    }

    /** The same with Kafka client properties for another door of the broker, which is then named in the settings. */
    static RunningPipeline on(EmbeddedBroker broker, Path inbox, Map<Setting, String> given, Map<String, String> kafka)
            throws Exception {
        Map<Setting, String> settings = new EnumMap<>(
                Map.of(Setting.INBOX, inbox.toString(), Setting.INBOX_SETTLE_MS, "200", Setting.TOPIC_PARTITIONS, "2"));
        settings.putAll(given);
        RunningPipeline running = new RunningPipeline(broker, inbox, settings, kafka);
        running.start();
        return running;
    }

    private void start() throws Exception {
        Path home = Path.of("").toAbsolutePath();
        Settings read = new SettingsReader(Map.of(), home).read(settings, prefixed(kafka), Optional.empty());
        stages = Stages.create(read);
        pipeline = Pipeline.start(read, read.brokers().orElse(broker.bootstrapServers()), stages, new Notebook());
    }

    private static Map<String, String> prefixed(Map<String, String> kafka) {
        Map<String, String> prefixed = new HashMap<>();
        kafka.forEach((name, value) -> prefixed.put("kafka." + name, value));
        return prefixed;
    }

    List<String> routes() {
        return pipeline.routes();
    }

    void restart() throws Exception {
        close();
        start();
    }

    /** Puts a file into the inbox, whole at once. */
    Path drop(String name, byte[] bytes) throws IOException {
        Path part = Files.write(inbox.resolve(name + ".part"), bytes);
        return Files.move(part, inbox.resolve(name));
    }

    void awaitDone(int documents) {
        await().atMost(PATIENCE).until(() -> done.size() >= documents);
    }

    void awaitOutcomes(List<String> sources) {
        List<URI> awaited = sources.stream().map(URI::create).toList();
        await().atMost(PATIENCE).until(() -> new HashSet<>(done).containsAll(awaited));
    }

    void awaitDuplicates(int documents) {
        await().atMost(PATIENCE).until(() -> duplicates.size() >= documents);
    }

    /** Waits until people were told a line with all of this; a machine that stands still may have them told others before. */
    void awaitNotice(CharSequence... parts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notices)
                .anySatisfy(line -> assertThat(line).contains(parts)));
    }

    /** Waits until people were last told that all is well again. */
    void awaitAllClear() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notices).last().asString().contains("is back after"));
    }

    ConsumerRecord<String, byte[]> awaitEvent(String source, List<String> topics) {
        return await().atMost(PATIENCE)
                .until(
                        () -> events(topics).stream()
                                .filter(event -> source(event).equals(source))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    /** The dead letter of a file. */
    ConsumerRecord<String, byte[]> awaitRejection(Path file) {
        return awaitEvent(file.toUri().toString(), List.of(Topics.REJECTED));
    }

    /** All that was published and committed until now, about files of this inbox. */
    List<ConsumerRecord<String, byte[]>> events(List<String> topics) {
        return events(topics, inbox.toUri().toString());
    }

    /** The same of sources that begin so. */
    List<ConsumerRecord<String, byte[]>> events(List<String> topics, String sources) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        try (EventReader reader = new EventReader(Map.of("bootstrap.servers", broker.bootstrapServers()), topics)) {
            while (!reader.atEnd()) {
                reader.poll(Duration.ofMillis(100)).forEach(events::add);
            }
        }
        return events.stream()
                .filter(event -> event.value() != null && source(event).startsWith(sources))
                .toList();
    }

    /** Document events, archives and dead letters by where each came from; that there is but one for each is asserted. */
    Map<String, ConsumerRecord<String, byte[]>> outcomes() {
        Map<String, ConsumerRecord<String, byte[]>> outcomes = new HashMap<>();
        List<String> topics = new ArrayList<>(Topics.DOCUMENTS);
        topics.addAll(List.of(Topics.ARCHIVE, Topics.REJECTED));
        for (ConsumerRecord<String, byte[]> event : events(topics)) {
            assertThat(outcomes.put(source(event), event)).as(source(event)).isNull();
        }
        return outcomes;
    }

    static String source(ConsumerRecord<String, byte[]> event) {
        return header(event, "ce_source");
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    static JsonNode json(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of this name below {@code .done} or {@code .rejected}, once it is there. */
    Path awaitFileBelow(String folder, String name) {
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

    @Override
    public void close() {
        pipeline.close();
        stages.close();
    }

    private final class Notebook implements Reporter {
        @Override
        public void done(Outcome outcome) {
            done.add(outcome.source());
        }

        @Override
        public void duplicate(URI source) {
            duplicates.add(source);
        }

        @Override
        public void notice(String line) {
            notices.add(line);
        }
    }
}
