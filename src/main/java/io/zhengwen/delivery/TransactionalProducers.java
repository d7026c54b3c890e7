package io.zhengwen.delivery;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the producers that lanes publish with; tests put something between to end the process at a named point. */
@FunctionalInterface
public interface TransactionalProducers {
    /** Kafka's own. */
    TransactionalProducers KAFKA =
            config -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());

    /**
     * A new producer.
     *
     * @param config complete, with the transactional id
     */
    Producer<String, byte[]> create(Map<String, Object> config);
}
