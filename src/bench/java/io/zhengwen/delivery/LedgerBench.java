package io.zhengwen.delivery;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.document.DocumentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the memory of finished documents costs a worker: heap, and time to take a partition over. Arguments: an unused one,
 * then the number of documents (default 1,000,000).
 */
public final class LedgerBench {
    private static final int PARTITION = 0;

    private LedgerBench() {}

    /** Writes that many entries to a broker of its own, and reads them as a worker does that takes over. */
    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("zhengwen-ledger-bench-");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Map<String, Object> clients = Map.of("bootstrap.servers", broker.bootstrapServers());
            fill(clients, documents);
            long before = usedHeap();
            Ledger ledger = new Ledger(clients);
            long begun = System.nanoTime();
            ledger.find(PARTITION, "c-0");
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            long heap = usedHeap() - before;
            System.out.printf(
                    "%,d documents: read in %.1f s, %d MB of heap, %d bytes a document%n",
                    documents, taken.toMillis() / 1000.0, heap >> 20, heap / documents);
            if (ledger.find(PARTITION, "c-0").isPresent()) {
                throw new IllegalStateException("an id that nobody wrote is known");
            }
        } finally {
            delete(folder);
        }
    }

    private static void fill(Map<String, Object> clients, int documents) throws Exception {
        try (Admin admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic(Topics.LEDGER, 1, (short) 1)))
                    .all()
                    .get();
        }
        Random random = new Random(1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < documents; i++) {
                LedgerEntry entry = entry(random);
                producer.send(new ProducerRecord<>(Topics.LEDGER, PARTITION, entry.id(), entry.toJson()));
            }
        }
    }

    private static LedgerEntry entry(Random random) {
        EventDigest hash = digest(random);
        return new LedgerEntry(
                new DocumentId("c-" + hash.hex().substring(0, 32)).value(),
                1,
                hash.hex(),
                "policy",
                7,
                Optional.of(digest(random)),
                List.of("documents.policy", "facts.target", "facts.duty"),
                false,
                false);
    }

    private static EventDigest digest(Random random) {
        return new EventDigest(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /** After what is unreachable has gone. */
    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
