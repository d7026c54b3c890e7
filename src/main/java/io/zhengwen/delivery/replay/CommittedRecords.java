package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.PartitionDrain;
import io.zhengwen.delivery.TopicPartitions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The committed records of some topics, up to the end that they had when it was opened. Used by one thread. */
final class CommittedRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;

    /** @throws DeliveryException when the cluster does not answer or a topic does not exist */
    CommittedRecords(Map<String, Object> clientConfig, List<String> topics) {
        this.partitions = TopicPartitions.of(clientConfig, topics);
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.ends = consumer.endOffsets(partitions);
    }

    /** Hands over every record, those of a partition in their order. */
    void forEach(Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        readOn(reader);
    }

    /** Hands over the records that came at this time or later. */
    void since(Instant time, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        consumer.assign(partitions);
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
        readOn(reader);
    }

    private void readOn(Consumer<ConsumerRecord<String, byte[]>> reader) {
        PartitionDrain.drain(consumer, ends, record -> {
            if (record.offset() < ends.get(partition(record))) {
                reader.accept(record);
            }
        });
    }

    /**
     * One record.
     *
     * @throws DeliveryException when it is not there any more
     */
    ConsumerRecord<String, byte[]> at(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && consumer.position(partition) == offset) {
            List<ConsumerRecord<String, byte[]>> found = consumer.poll(POLL).records(partition);
            if (!found.isEmpty() && found.get(0).offset() == offset) {
                return found.get(0);
            }
        }
        throw new DeliveryException("the record at offset " + offset + " of " + partition + " is gone");
    }

    static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
