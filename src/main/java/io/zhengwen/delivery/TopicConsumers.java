package io.zhengwen.delivery;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes consumers that read topics without a group: the cluster notes nothing of how far they are. */
public final class TopicConsumers {
    // At the end of a partition the client asks for more at once; a seek, another topic and the closing wait behind
    // that.
    private static final int FETCH_WAIT_MILLIS = 20;

    private TopicConsumers() {}

    /**
     * One that sees what is committed; its {@code endOffsets} are where the first open transaction begins.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public static KafkaConsumer<String, byte[]> ofCommitted(Map<String, Object> clientConfig) {
        return open(clientConfig, "read_committed");
    }

    /**
     * One that sees open and aborted transactions too.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public static KafkaConsumer<String, byte[]> ofEverything(Map<String, Object> clientConfig) {
        return open(clientConfig, "read_uncommitted");
    }

    private static KafkaConsumer<String, byte[]> open(Map<String, Object> clientConfig, String isolation) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
