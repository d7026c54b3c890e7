import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps a folder with the facts that hold now: one file a fact, {@code OUT/facts.target/<document>/<revision>/target-1.json}.
 * A table with the event id as its key would do the same.
 *
 * <p>Reading twice does no harm: a file is named by its event's id, and what came is kept before its offset is
 * committed. Run it in the repository, once that is built:
 *
 * <pre>java -cp 'target/lib/*' examples/java/CurrentFacts.java localhost:9092 OUT [--to-end]</pre>
 */
public final class CurrentFacts {
    private static final List<String> TOPICS = List.of("facts.target", "facts.duty");

    private final Path out;

    private CurrentFacts(Path out) {
        this.out = out;
    }

    /** {@code BROKERS OUT}, and {@code --to-end} to stop when nothing more is there. */
    public static void main(String[] args) throws IOException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", args[0]);
        settings.put("group.id", "current-facts");
        // All events of a document are written in one transaction; without this you may read some of an aborted one.
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        CurrentFacts facts = new CurrentFacts(Path.of(args[1]));
        boolean toEnd = args.length > 2 && args[2].equals("--to-end");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(TOPICS);
            do {
                ConsumerRecords<String, byte[]> events = consumer.poll(Duration.ofSeconds(1));
                for (ConsumerRecord<String, byte[]> event : events) {
                    facts.take(event);
                }
                consumer.commitSync();
            } while (!toEnd || !isAtEnd(consumer));
        }
    }

    private static boolean isAtEnd(KafkaConsumer<?, ?> consumer) {
        var ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> event) throws IOException {
        Path document = out.resolve(event.topic()).resolve(event.key());
        if (event.value() == null) {
            // A tombstone: the document has no such facts any more.
            delete(document);
            return;
        }
        // document/revision/fact/position, such as c-8f1d.../2/target/1
        String[] id = header(event, "ce_id").split("/");
        int revision = Integer.parseInt(id[1]);
        int known = revision(document);
        if (revision < known) {
            return;
        }
        if (revision > known) {
            delete(document);
        }
        Path folder = Files.createDirectories(document.resolve(id[1]));
        Path part = Files.write(folder.resolve("part"), event.value());
        Files.move(part, folder.resolve(id[2] + "-" + id[3] + ".json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The revision whose facts are kept, or 0. */
    private static int revision(Path document) throws IOException {
        if (!Files.isDirectory(document)) {
            return 0;
        }
        try (Stream<Path> revisions = Files.list(document)) {
            return revisions
                    .mapToInt(folder -> Integer.parseInt(folder.getFileName().toString()))
                    .max()
                    .orElse(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return new String(header.value(), UTF_8);
    }
}
