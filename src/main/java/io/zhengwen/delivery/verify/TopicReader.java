package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.PartitionDrain;
import io.zhengwen.delivery.TopicConsumers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads committed records of a topic from its beginning to a given end. While an open transaction holds the committed end
 * before the given one, it waits: that transaction is committed or aborted in the end.
 */
final class TopicReader implements AutoCloseable {
    private static final int FETCH_BYTES = 16 << 20;

    private final Map<String, Object> config;
    // One for each topic: a consumer that changes its topic first waits for the cluster to tell about the new one.
    private final Map<String, KafkaConsumer<String, byte[]>> consumers = new HashMap<>();
    private final Progress progress;
    private final long all;
    private long done;

    /** @param all offsets that will be read, as far as known */
    TopicReader(Map<String, Object> clientConfig, Progress progress, long all) {
        config = new HashMap<>(clientConfig);
        // Retention may cut the beginning off while we read.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
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
        String topic = partitions.iterator().next().topic();
        KafkaConsumer<String, byte[]> consumer =
                consumers.computeIfAbsent(topic, name -> TopicConsumers.ofCommitted(config));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> wanted = new HashMap<>(ends);
        wanted.keySet().retainAll(partitions);
        PartitionDrain.drain(
                consumer,
                wanted,
                record -> {
                    if (record.offset() < wanted.get(new TopicPartition(record.topic(), record.partition()))) {
                        taker.accept(record);
                    }
                },
                moved -> {
                    done += moved;
                    progress.read(topic, done, all);
                });
    }

    @Override
    public void close() {
        consumers.values().forEach(KafkaConsumer::close);
    }
}
