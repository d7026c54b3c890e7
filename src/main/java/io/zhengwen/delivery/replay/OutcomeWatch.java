package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.TopicConsumers;
import io.zhengwen.delivery.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Waits until workers have decided on documents, as the ledger tells. */
public final class OutcomeWatch {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> clientConfig;

    /** @param clientConfig Kafka client properties: at least {@code bootstrap.servers} */
    public OutcomeWatch(Map<String, Object> clientConfig) {
        this.clientConfig = Map.copyOf(clientConfig);
    }

    /**
     * Waits for revisions above those given.
     *
     * @param revisions the last known revision of each document, 0 when it has none
     * @return what was decided in time
     */
    public Map<String, LedgerEntry> await(Map<String, Integer> revisions, Duration patience) {
        Map<String, LedgerEntry> decided = new HashMap<>();
        long deadline = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<String, byte[]> ledger = TopicConsumers.ofCommitted(clientConfig)) {
            List<TopicPartition> partitions = ledger.partitionsFor(Topics.LEDGER).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            ledger.assign(partitions);
            ledger.seekToBeginning(partitions);
            while (decided.size() < revisions.size() && System.nanoTime() < deadline) {
                ledger.poll(POLL).forEach(record -> take(record, revisions, decided));
            }
        }
        return decided;
    }

    private static void take(
            ConsumerRecord<String, byte[]> record, Map<String, Integer> revisions, Map<String, LedgerEntry> decided) {
        Integer known = revisions.get(record.key());
        if (known != null && record.value() != null) {
            LedgerEntry entry = LedgerEntry.fromJson(record.value());
            if (entry.revision() > known) {
                decided.put(entry.id(), entry);
            }
        }
    }
}
