package io.zhengwen.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads committed events of some topics from their beginning, without a consumer group: it leaves no trace. */
public final class EventReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;

    /**
     * Opens the topics.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @throws DeliveryException when the cluster does not answer or a topic does not exist
     */
    public EventReader(Map<String, Object> clientConfig, List<String> topics) {
        List<TopicPartition> partitions = TopicPartitions.of(clientConfig, topics);
        this.consumer = TopicConsumers.ofCommitted(clientConfig);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public ConsumerRecords<String, byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /** Whether everything that is committed by now was read. */
    public boolean atEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
