package io.zhengwen.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks the cluster every few seconds whether it is there, so that an outage shows even while there is nothing to do. */
public final class ClusterProbe implements AutoCloseable {
    private static final String CLIENT = "probe";
    private static final int EVERY_SECONDS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;
    private final ClientWatch watch;
    private final ScheduledExecutorService clock;

    /**
     * Starts asking.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the process.
    public ClusterProbe(Map<String, Object> clientConfig, ClientWatch watch) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("client.id", CLIENT);
        config.put("request.timeout.ms", (int) PATIENCE.toMillis());
        config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        this.admin = Admin.create(config);
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
            watch.works(CLIENT);
        } catch (ExecutionException | KafkaException e) {
            watch.failed(CLIENT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
