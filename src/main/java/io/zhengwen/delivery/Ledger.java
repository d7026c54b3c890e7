package io.zhengwen.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A worker's memory of what is done, one part a partition that it owns, rebuilt from {@link Topics#LEDGER} whenever a
 * partition is taken over. The topic is the truth, nothing on local disk is. Used by one thread.
 */
final class Ledger {
    private final Map<String, Object> clientConfig;
    private final Map<Integer, Map<String, LedgerEntry>> partitions = new HashMap<>();
    private final Map<List<String>, List<String>> topicLists = new HashMap<>();

    Ledger(Map<String, Object> clientConfig) {
        this.clientConfig = clientConfig;
    }

    /** Forgets every partition; each is read anew when it is next asked for. */
    void forgetAll() {
        partitions.clear();
    }

    /** The last entry of a document. */
    Optional<LedgerEntry> find(int partition, String id) {
        return Optional.ofNullable(
                partitions.computeIfAbsent(partition, this::load).get(id));
    }

    /** Remembers what was just committed. */
    void remember(int partition, LedgerEntry entry) {
        partitions.computeIfAbsent(partition, this::load).put(entry.id(), compact(entry));
    }

    private LedgerEntry compact(LedgerEntry entry) {
        return entry.sharing(topicLists.computeIfAbsent(entry.topics(), topics -> topics));
    }

    private Map<String, LedgerEntry> load(int partition) {
        TopicPartition part = new TopicPartition(Topics.LEDGER, partition);
        try (KafkaConsumer<String, byte[]> everything = TopicConsumers.ofEverything(clientConfig);
                KafkaConsumer<String, byte[]> committed = TopicConsumers.ofCommitted(clientConfig)) {
            everything.assign(List.of(part));
            long end = everything.endOffsets(List.of(part)).get(part);
            committed.assign(List.of(part));
            committed.seekToBeginning(List.of(part));
            return readTo(end, part, committed);
        }
    }

    /**
     * Reads committed records up to {@code end}, the end of everything: while a transaction of the partition's last
     * owner is still open the committed end stays before it, so this waits until that one is committed or aborted.
     */
    private Map<String, LedgerEntry> readTo(long end, TopicPartition part, KafkaConsumer<String, byte[]> consumer) {
        Map<String, LedgerEntry> entries = new HashMap<>();
        PartitionDrain.drain(consumer, Map.of(part, end), record -> {
            if (record.value() == null) {
                entries.remove(record.key());
            } else {
                LedgerEntry entry = LedgerEntry.fromJson(record.value());
                entries.put(entry.id(), compact(entry));
            }
        });
        return entries;
    }
}
