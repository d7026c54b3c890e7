package io.zhengwen.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Which partitions topics have. */
public final class TopicPartitions {
    private TopicPartitions() {}

    /**
     * All partitions of these topics.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @throws DeliveryException when the cluster does not answer, refuses, or a topic does not exist
     */
    public static List<TopicPartition> of(Map<String, Object> clientConfig, List<String> topics) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.putIfAbsent("default.api.timeout.ms", 10_000);
        config.putIfAbsent("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(config)) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (TopicDescription topic :
                    admin.describeTopics(topics).allTopicNames().get().values()) {
                topic.partitions().forEach(p -> partitions.add(new TopicPartition(topic.name(), p.partition())));
            }
            return partitions;
        } catch (ExecutionException e) {
            KafkaTrouble trouble = KafkaTrouble.of(e);
            throw new DeliveryException(
                    "Cannot read " + String.join(", ", topics) + " from Kafka at "
                            + clientConfig.get("bootstrap.servers") + " - " + trouble.name() + ": "
                            + trouble.message() + ". Is zhengwen run active there?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted", e);
        }
    }
}
