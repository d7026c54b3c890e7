package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.ConsumerGroups;
import io.zhengwen.delivery.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Where everything stood when a verification began. Topics cannot be asked all at once, so the order matters: what a
 * worker has worked off is asked first, the ledger's end next, the events' last. A document that the first answers know is
 * then in reach of the later ones.
 *
 * @param partitions number of partitions by topic
 * @param workedOff offsets that the workers committed on the raw topics
 * @param judged the ledger's end: entries in front of it must have their events
 * @param ends of all topics but the ledger, which is read on until it explains all events that were read
 */
record Snapshot(
        Map<String, Integer> partitions,
        Map<TopicPartition, Long> workedOff,
        Map<TopicPartition, Long> judged,
        Map<TopicPartition, Long> starts,
        Map<TopicPartition, Long> ends) {
    static Snapshot of(Cluster cluster) {
        Map<String, Integer> partitions = cluster.partitions(topics());
        Map<TopicPartition, Long> workedOff = new HashMap<>(cluster.committed(ConsumerGroups.INGEST));
        workedOff.putAll(cluster.committed(ConsumerGroups.INGEST_PACKED));
        Map<TopicPartition, Long> judged = cluster.decidedEnds(all(partitions, List.of(Topics.LEDGER)));
        List<TopicPartition> everything = all(partitions, topics());
        Map<TopicPartition, Long> ends = new HashMap<>(cluster.ends(everything));
        // What is being sent to it right now is for the next verification.
        ends.putAll(cluster.decidedEnds(all(partitions, List.of(Topics.RAW))));
        return new Snapshot(partitions, workedOff, judged, cluster.starts(everything), ends);
    }

    /** All topics that are read, those of events in their order first. */
    static List<String> topics() {
        return Stream.concat(Topics.published().stream(), Stream.of(Topics.LEDGER, Topics.PACKED, Topics.RAW))
                .toList();
    }

    private static List<TopicPartition> all(Map<String, Integer> partitions, List<String> topics) {
        List<TopicPartition> all = new ArrayList<>();
        topics.forEach(topic -> IntStream.range(0, partitions.get(topic))
                .forEach(partition -> all.add(new TopicPartition(topic, partition))));
        return all;
    }

    List<TopicPartition> all(String topic) {
        return all(partitions, List.of(topic));
    }

    /** Whether all records of a document are in partitions of one number. */
    boolean isSliceable() {
        return partitions.values().stream().distinct().count() == 1;
    }

    long size() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - starts.get(end.getKey()))
                .sum();
    }
}
