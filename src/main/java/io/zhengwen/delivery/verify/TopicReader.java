package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.DeliveryException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads committed records of a topic from its beginning to a given end. While an open transaction holds the committed end
 * before the given one, it waits: that transaction is committed or aborted in the end.
 */
final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_BYTES = 16 << 20;
    private static final int FETCH_WAIT_MILLIS = 10;

    private final Map<String, Object> config;
    // One for each topic: a consumer that changes its topic first waits for the cluster to tell about the new one.
    private final Map<String, KafkaConsumer<String, byte[]>> consumers = new HashMap<>();
    private final Progress progress;
    private final long all;
    private long done;

    /** @param all offsets that will be read, as far as known */
    TopicReader(Map<String, Object> clientConfig, Progress progress, long all) {
        config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Retention may cut the beginning off while we read.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        // At the end of a partition the client asks for more at once; the next partition waits behind that question.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        this.progress = progress;
        this.all = all;
    }

    /**
     * Reads partitions of one topic.
     *
     * @param ends first offsets that are not read any more
     * @throws DeliveryException when nothing comes for a minute and a half
     */
    void read(
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> taker) {
        KafkaConsumer<String, byte[]> consumer = consumers.computeIfAbsent(
                partitions.iterator().next().topic(),
                topic -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> positions = new HashMap<>();
        Set<TopicPartition> unfinished = new HashSet<>(partitions);
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        unfinished.removeIf(partition -> positions.get(partition) >= ends.get(partition));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!unfinished.isEmpty()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    taker.accept(record);
                }
            }
            if (advance(consumer, unfinished, positions, ends)) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                TopicPartition stuck = unfinished.iterator().next();
                throw new DeliveryException(stuck + " stands still at offset " + positions.get(stuck) + " of "
                        + ends.get(stuck) + ": either its broker is away or an open transaction holds it");
            }
        }
    }

    private boolean advance(
            KafkaConsumer<?, ?> consumer,
            Set<TopicPartition> unfinished,
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, Long> ends) {
        long before = done;
        for (TopicPartition partition : List.copyOf(unfinished)) {
            long position = consumer.position(partition);
            done += position - positions.put(partition, position);
            if (position >= ends.get(partition)) {
                unfinished.remove(partition);
                consumer.pause(List.of(partition));
            }
            progress.read(partition.topic(), done, all);
        }
        return done > before;
    }

    @Override
    public void close() {
        consumers.values().forEach(KafkaConsumer::close);
    }
}
