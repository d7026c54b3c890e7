package io.zhengwen.app.bench.kill;

import io.zhengwen.broker.BrokerNode;
import io.zhengwen.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A Kafka node in a process of its own, so that it can be killed, paused and restarted apart from the pipeline.
 * Arguments: data folder, node id, client port, cluster id, and for a cluster {@code id=controllerPort} of each node.
 */
public final class BrokerMain {
    /** Begins the line that it prints when clients can connect. */
    public static final String READY = "Kafka ready";

    private BrokerMain() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<Integer, Integer> controllers = new HashMap<>();
        for (int i = 4; i < arguments.length; i++) {
            String[] node = arguments[i].split("=", 2);
            controllers.put(Integer.valueOf(node[0]), Integer.valueOf(node[1]));
        }
        BrokerNode node = new BrokerNode(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), controllers, arguments[3], Map.of());
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), node)) {
            System.out.println(READY + " at " + broker.bootstrapServers());
            told.await();
        } finally {
            closed.countDown();
        }
    }
}
