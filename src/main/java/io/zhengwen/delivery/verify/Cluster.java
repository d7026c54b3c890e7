package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.KafkaTrouble;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a verification asks the cluster about its topics; nothing is changed there. */
final class Cluster implements AutoCloseable {
    private final Object servers;
    private final Admin admin;

    Cluster(Map<String, Object> clientConfig) {
        this.servers = clientConfig.get("bootstrap.servers");
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.putIfAbsent(
                "default.api.timeout.ms", (int) Duration.ofSeconds(10).toMillis());
        config.putIfAbsent("request.timeout.ms", (int) Duration.ofSeconds(5).toMillis());
        this.admin = Admin.create(config);
    }

    /** Number of partitions by topic. */
    Map<String, Integer> partitions(List<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.partitions().size()));
    }

    /** Offsets that a group has committed. */
    Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    Map<TopicPartition, Long> starts(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Where open transactions begin, or the end: what is in front of it is decided. */
    Map<TopicPartition, Long> decidedEnds(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /** The ends of everything, open transactions too. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * How long records of compacted topics are safe, in milliseconds.
     *
     * @param planned topics that are compacted when the cluster does not let us ask
     */
    Map<String, Long> compactedAfter(Collection<String> topics, Collection<String> planned) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        try {
            Map<String, Long> lags = new HashMap<>();
            admin.describeConfigs(resources).all().get().forEach((topic, config) -> {
                if (value(config, "cleanup.policy").contains("compact")) {
                    lags.put(topic.name(), Long.parseLong(value(config, "min.compaction.lag.ms")));
                }
            });
            return lags;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return planned.stream().collect(Collectors.toMap(topic -> topic, topic -> 0L));
            }
            throw refused(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> question =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> answer = get(
                admin.listOffsets(question, new ListOffsetsOptions(isolation)).all());
        return answer.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw refused(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private DeliveryException refused(Exception e) {
        return refused(servers, e);
    }

    /** What to tell when Kafka refuses something. */
    static DeliveryException refused(Object servers, Exception e) {
        KafkaTrouble trouble = KafkaTrouble.of(e);
        boolean missing = e.getCause() instanceof UnknownTopicOrPartitionException;
        return new DeliveryException(
                "Kafka at " + servers + " cannot be verified - " + trouble.name() + ": " + trouble.message()
                        + (missing ? "; has zhengwen run created its topics there?" : ""),
                e);
    }

    private static DeliveryException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DeliveryException("interrupted", e);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
