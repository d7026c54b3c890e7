package io.zhengwen.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the missing topics, and checks those that exist and what this process may do with them. */
public final class TopicSetup {
    private static final Duration TEXTS_KEPT = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final List<String> LIKE_RAW = List.of(Topics.LEDGER, Topics.PACKED);

    private final Map<String, Object> clientConfig;
    private final List<Grant> needs;
    private final RawRetention retention;
    private final Duration textsKept;

    /**
     * For one cluster and a process that does everything.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public TopicSetup(Map<String, Object> clientConfig) {
        this(
                clientConfig,
                Stream.concat(Grant.ofWatcher().stream(), Grant.ofWorker().stream())
                        .toList(),
                RawRetention.DEFAULT,
                TEXTS_KEPT);
    }

    /**
     * For one cluster.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @param needs what this process has to be allowed; only these topics are looked at
     * @param retention of raw documents, on topics that have to be created
     * @param textsKept how long texts are remembered, on topics that have to be created
     */
    public TopicSetup(Map<String, Object> clientConfig, List<Grant> needs, RawRetention retention, Duration textsKept) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.putIfAbsent("default.api.timeout.ms", 20_000);
        config.putIfAbsent("request.timeout.ms", 10_000);
        this.clientConfig = Map.copyOf(config);
        this.needs = List.copyOf(needs);
        this.retention = retention;
        this.textsKept = textsKept;
    }

    /**
     * Makes sure that every topic exists, that the ledger has as many partitions as the raw topic, and that this process
     * may do what it has to.
     *
     * @return partitions of the raw topic, which may differ from the wish when the topic was there before
     * @throws DeliveryException when the cluster cannot be reached or refuses; the message names the trouble and the way
     *     out
     */
    public int ensure(int partitions, short replication, int maxRecordBytes) {
        try (Admin admin = Admin.create(clientConfig)) {
            Map<String, Optional<TopicDescription>> present = describe(admin);
            int likeRaw = present.getOrDefault(Topics.RAW, Optional.empty())
                    .map(raw -> raw.partitions().size())
                    .orElse(partitions);
            List<NewTopic> plan = Topics.plan(likeRaw, replication, maxRecordBytes, retention, textsKept);
            List<NewTopic> missing = plan.stream()
                    .filter(topic -> present.getOrDefault(topic.name(), noTopic(topic.name()))
                            .isEmpty())
                    .toList();
            create(admin, missing);
            Map<String, TopicDescription> topics = awaitKnown(admin);
            int raw = requireCoPartitioned(topics);
            new AccessCheck(admin, server(), needs).require(topics);
            new ConfigCheck(admin).warn(plan, topics.keySet());
            return raw;
        } catch (ExecutionException | KafkaException e) {
            KafkaTrouble trouble = KafkaTrouble.of(e);
            throw new DeliveryException(server() + " cannot be used - " + trouble.name() + ": " + trouble.message(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted while creating topics", e);
        }
    }

    private String server() {
        return "Kafka at " + clientConfig.get("bootstrap.servers");
    }

    /** A topic that this process has no business with counts as there. */
    private Optional<TopicDescription> noTopic(String name) {
        return Grant.topics(needs).contains(name)
                ? Optional.empty()
                : Optional.of(new TopicDescription(name, false, List.of()));
    }

    /** The topics that exist, as far as this process may know; those that do not are left out. */
    private Map<String, Optional<TopicDescription>> describe(Admin admin)
            throws InterruptedException, ExecutionException {
        Map<String, Optional<TopicDescription>> found = new HashMap<>();
        List<String> denied = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(Grant.topics(needs)).topicNameValues().entrySet()) {
            try {
                found.put(topic.getKey(), Optional.of(topic.getValue().get()));
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    denied.add(topic.getKey());
                } else if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        AccessCheck.requireNone(
                server(),
                needs.stream().filter(grant -> denied.contains(grant.name())).toList());
        return found;
    }

    private void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            try {
                creation.getValue().get();
            } catch (ExecutionException e) {
                // Another instance was faster: that is as good.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw refused(e, missing);
                }
            }
        }
    }

    private DeliveryException refused(ExecutionException e, List<NewTopic> missing) throws ExecutionException {
        if (e.getCause() instanceof AuthorizationException || e.getCause() instanceof PolicyViolationException) {
            String wanted = missing.stream().map(TopicSetup::command).collect(Collectors.joining("\n  ", "\n  ", ""));
            return new DeliveryException(
                    server() + " - topic-missing: " + missing.size() + " topics are missing and may not be created ("
                            + e.getCause().getMessage() + "). Allow Create on these topics, or create them:" + wanted,
                    e);
        }
        if (e.getCause() instanceof InvalidReplicationFactorException) {
            return new DeliveryException(
                    server() + " - topics.replication is more than the cluster has brokers: "
                            + e.getCause().getMessage(),
                    e);
        }
        throw e;
    }

    private static String command(NewTopic topic) {
        return "kafka-topics.sh --create --topic " + topic.name() + " --partitions " + topic.numPartitions()
                + " --replication-factor " + topic.replicationFactor()
                + topic.configs().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(config -> " --config " + config.getKey() + "=" + config.getValue())
                        .collect(Collectors.joining());
    }

    private static int requireCoPartitioned(Map<String, TopicDescription> topics) {
        int raw = topics.get(Topics.RAW).partitions().size();
        for (String other : LIKE_RAW) {
            TopicDescription topic = topics.get(other);
            if (topic != null && topic.partitions().size() != raw) {
                throw new DeliveryException(Topics.RAW + " has " + raw + " partitions, " + other + " has "
                        + topic.partitions().size()
                        + "; they must have the same number. Recreate that topic, or add partitions to it.");
            }
        }
        return raw;
    }

    /**
     * Descriptions of all our topics. A topic is created by the controller; the broker that we ask may hear of it a
     * moment later, and says until then that it does not know it.
     */
    private Map<String, TopicDescription> awaitKnown(Admin admin) throws InterruptedException, ExecutionException {
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return admin.describeTopics(Grant.topics(needs), options)
                        .allTopicNames()
                        .get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }
}
