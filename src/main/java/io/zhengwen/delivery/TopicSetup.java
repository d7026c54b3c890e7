package io.zhengwen.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the missing topics and checks those that exist. */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<String, Object> clientConfig;

    /**
     * For one cluster.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public TopicSetup(Map<String, Object> clientConfig) {
        this.clientConfig = Map.copyOf(clientConfig);
    }

    /**
     * Makes sure that every topic exists and that the ledger has as many partitions as the raw topic.
     *
     * @return partitions of the raw topic, which may differ from the wish when the topic was there before
     * @throws DeliveryException when the cluster cannot be reached or refuses
     */
    public int ensure(int partitions, short replication, int maxRecordBytes) {
        try (Admin admin = Admin.create(clientConfig)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.plan(partitions, replication, maxRecordBytes).stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            create(admin, missing);
            return requireCoPartitioned(admin);
        } catch (ExecutionException e) {
            throw new DeliveryException(
                    "Kafka at " + clientConfig.get("bootstrap.servers") + " did not answer as needed: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted while creating topics", e);
        }
    }

    private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            try {
                creation.getValue().get();
            } catch (ExecutionException e) {
                // Another instance was faster: that is as good.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static int requireCoPartitioned(Admin admin) throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> topics = awaitKnown(admin);
        int raw = topics.get(Topics.RAW).partitions().size();
        for (String other : List.of(Topics.LEDGER, Topics.PACKED)) {
            int partitions = topics.get(other).partitions().size();
            if (raw != partitions) {
                throw new DeliveryException(Topics.RAW + " has " + raw + " partitions, " + other + " has " + partitions
                        + "; they must have the same number. Recreate that topic, or add partitions to it.");
            }
        }
        return raw;
    }

    /**
     * Descriptions of all our topics. A topic is created by the controller; the broker that we ask may hear of it a
     * moment later, and says until then that it does not know it.
     */
    private static Map<String, TopicDescription> awaitKnown(Admin admin)
            throws InterruptedException, ExecutionException {
        List<String> ours =
                Topics.plan(1, (short) 1, 1).stream().map(NewTopic::name).toList();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return admin.describeTopics(ours).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }
}
