package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.PartitionDrain;
import io.zhengwen.delivery.TopicConsumers;
import io.zhengwen.delivery.TopicPartitions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The committed records of some topics, up to an end that was taken when it was opened. Used by one thread. */
final class CommittedRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;

    private CommittedRecords(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.ends = ends;
    }

    /**
     * Up to the first transaction that is still open.
     *
     * @throws DeliveryException when the cluster does not answer or a topic does not exist
     */
    static CommittedRecords decided(Map<String, Object> clientConfig, List<String> topics) {
        List<TopicPartition> partitions = TopicPartitions.of(clientConfig, topics);
        KafkaConsumer<String, byte[]> consumer = TopicConsumers.ofCommitted(clientConfig);
        return new CommittedRecords(consumer, partitions, consumer.endOffsets(partitions));
    }

    /**
     * Up to the last record, for which open transactions are awaited. A transaction ends on one partition after the other:
     * this is what finds all of it that somebody else has seen the end of.
     *
     * @throws DeliveryException when the cluster does not answer or a topic does not exist
     */
    static CommittedRecords all(Map<String, Object> clientConfig, List<String> topics) {
        List<TopicPartition> partitions = TopicPartitions.of(clientConfig, topics);
        try (KafkaConsumer<String, byte[]> everything = TopicConsumers.ofEverything(clientConfig)) {
            Map<TopicPartition, Long> ends = everything.endOffsets(partitions);
            return new CommittedRecords(TopicConsumers.ofCommitted(clientConfig), partitions, ends);
        }
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
