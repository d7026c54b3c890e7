package io.zhengwen.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Follows {@link Topics#LIKENESS}, all of it and without a group. Used by one thread at a time. */
final class LikenessTopic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @throws KafkaException when the cluster does not answer */
    LikenessTopic(Map<String, Object> clientConfig) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        // What is gone by its age was to be forgotten anyway.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = TopicConsumers.ofCommitted(config);
        try {
            this.partitions = consumer.partitionsFor(Topics.LIKENESS).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    /**
     * Hands over what has been committed since the last time, up to now; the first time, everything.
     *
     * @throws DeliveryException when the cluster stops answering on the way
     */
    void catchUp(Consumer<ConsumerRecord<String, byte[]>> reader) {
        PartitionDrain.drain(consumer, consumer.endOffsets(partitions), reader);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
