package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** How long each topic keeps what it holds, so that what was deleted by agreement is not taken for lost. */
final class Keeping {
    // A segment goes as a whole; clocks of producers differ.
    private static final long SLACK_MILLIS = 60 * 60 * 1000;

    private final Map<String, Integer> partitions;
    private final Map<String, Long> compactedAfter;
    private final Map<TopicPartition, Long> starts;
    private final Map<TopicPartition, Long> oldest = new HashMap<>();
    private final long now;

    /**
     * As found in the cluster.
     *
     * @param partitions number of partitions of each topic
     * @param compactedAfter milliseconds after which a topic may be compacted; none for topics that are not
     * @param starts the first offset of each partition
     * @param now milliseconds since the epoch
     */
    Keeping(
            Map<String, Integer> partitions,
            Map<String, Long> compactedAfter,
            Map<TopicPartition, Long> starts,
            long now) {
        this.partitions = Map.copyOf(partitions);
        this.compactedAfter = Map.copyOf(compactedAfter);
        this.starts = Map.copyOf(starts);
        this.now = now;
    }

    /** Notes the time of a record; the first one of a partition says how far back it reaches. */
    void note(TopicPartition partition, long timestamp) {
        oldest.putIfAbsent(partition, timestamp);
    }

    /** The partition of a key by Kafka's default rule, which our producers follow. */
    int partition(String topic, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions.get(topic);
    }

    /** Whether compaction may have taken a record of that time, when a later one has its key. */
    boolean mayBeCompacted(String topic, long time) {
        Long lag = compactedAfter.get(topic);
        return lag != null && time <= now - lag;
    }

    /** Whether the document's partition was cut off behind that time. */
    boolean mayBeExpired(String topic, String document, long time) {
        if (!partitions.containsKey(topic)) {
            return false;
        }
        TopicPartition partition = new TopicPartition(topic, partition(topic, document));
        return starts.get(partition) > 0
                && time <= oldest.getOrDefault(partition, Long.MAX_VALUE - SLACK_MILLIS) + SLACK_MILLIS;
    }

    /** Whether any topic of facts was cut off behind that time. */
    boolean mayFactsBeExpired(String document, long time) {
        return Topics.FACTS.stream().anyMatch(topic -> mayBeExpired(topic, document, time));
    }
}
