package io.zhengwen.delivery;

import io.zhengwen.stage.wire.EventEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;

/** Opens a lane for each consumer of the raw topic, under transactional ids that stay the same across restarts. */
public final class Workers {
    private static final Duration CALM = Duration.ofSeconds(5);

    private final Map<String, Object> clientConfig;
    private final String workerId;
    private final ClientWatch watch;
    private final TransactionalProducers producers;
    private final int attempts;
    private final Duration calm;
    // No process before had this name, and none after will.
    private final String process = UUID.randomUUID().toString();
    private final Semaphore work = new Semaphore(CrashGuard.EVERYTHING, true);
    private final EventEncoder encoder = new EventEncoder();
    private final Likeness likeness;
    private final Map<WorkerLane, Integer> lanes = new HashMap<>();

    /**
     * For one process.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @param workerId distinguishes this process from the other workers of the cluster
     * @param attempts processes that a document may end before it is set aside
     * @param textsKept how long texts are remembered in order to know copies of them; zero for not at all
     * @param watch hears of what keeps a lane from going on
     * @param producers makes each lane's producer
     */
    public Workers(
            Map<String, Object> clientConfig,
            String workerId,
            int attempts,
            Duration textsKept,
            ClientWatch watch,
            TransactionalProducers producers) {
        this(clientConfig, workerId, attempts, textsKept, CALM, watch, producers);
    }

    Workers(
            Map<String, Object> clientConfig,
            String workerId,
            int attempts,
            Duration textsKept,
            Duration calm,
            ClientWatch watch,
            TransactionalProducers producers) {
        this.clientConfig = new HashMap<>(clientConfig);
        this.workerId = workerId;
        this.attempts = attempts;
        this.calm = calm;
        this.likeness = new Likeness(this.clientConfig, textsKept);
        this.watch = watch;
        this.producers = producers;
    }

    /** A lane for a consumer; to be given back with {@link #close}. */
    public synchronized WorkerLane open(Consumer<?, ?> consumer) {
        int number = 0;
        while (lanes.containsValue(number)) {
            number++;
        }
        WorkerLane lane = new WorkerLane(
                "worker " + number,
                watch,
                consumer,
                new TransactionalPublisher(producers, clientConfig, "zhengwen-" + workerId + "-" + number),
                new Ledger(clientConfig),
                encoder,
                likeness,
                new CrashGuard(consumer, attempts, process, work, calm));
        lanes.put(lane, number);
        return lane;
    }

    /** Closes a lane; the next one to open takes over its transactional id. */
    public synchronized void close(WorkerLane lane) {
        lanes.remove(lane);
        lane.close();
        if (lanes.isEmpty()) {
            likeness.close();
        }
    }
}
