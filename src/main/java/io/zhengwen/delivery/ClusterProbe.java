package io.zhengwen.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks the cluster every few seconds whether it and our topics are there: so an outage shows even while there is nothing to
 * do, and a topic that vanished has a name, which a producer that waits for it does not give it.
 */
public final class ClusterProbe implements AutoCloseable {
    private static final String CLIENT = "probe";
    private static final int EVERY_SECONDS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;
    private final List<String> topics;
    private final ClientWatch watch;
    private final ScheduledExecutorService clock;

    /**
     * Starts asking.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @param needs what this process has to be allowed; these topics have to be there
     */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the process.
    public ClusterProbe(Map<String, Object> clientConfig, List<Grant> needs, ClientWatch watch) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("client.id", CLIENT);
        config.put("request.timeout.ms", (int) PATIENCE.toMillis());
        config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        this.admin = Admin.create(config);
        this.topics = Grant.topics(needs);
        this.watch = watch;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, CLIENT);
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::ask, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void ask() {
        try {
            admin.describeCluster().nodes().get();
            Optional<ApiException> trouble = troubleWithTopics();
            trouble.ifPresentOrElse(found -> watch.failed(CLIENT, found), () -> watch.works(CLIENT));
        } catch (ExecutionException | KafkaException e) {
            watch.failed(CLIENT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer for a single topic does not say which one it is about; these errors do. */
    private Optional<ApiException> troubleWithTopics() throws ExecutionException, InterruptedException {
        Set<String> denied = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        Map<String, KafkaFuture<TopicDescription>> described =
                admin.describeTopics(topics).topicNameValues();
        for (String topic : topics) {
            try {
                described.get(topic).get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    denied.add(topic);
                } else if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    missing.add(topic);
                } else {
                    throw e;
                }
            }
        }
        if (!denied.isEmpty()) {
            return Optional.of(new TopicAuthorizationException(denied));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnknownTopicOrPartitionException(String.join(", ", missing)));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
