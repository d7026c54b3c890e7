package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cluster of nodes in processes of their own, numbered from 1, each of which can be killed, paused and restarted. */
final class Kafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kafka.class);
    private static final Duration TO_START = Duration.ofMinutes(5);
    /**
     * Below what systems give to outgoing connections: a client that knocks at a broker's port while the broker is away would
     * otherwise be given that very port now and then, and the broker cannot come back.
     */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private final Path folder;
    private final String clusterId = Uuid.randomUuid().toString();
    private final Map<Integer, Integer> ports = new TreeMap<>();
    private final Map<Integer, Integer> controllerPorts = new TreeMap<>();
    private final Map<Integer, ChildProcess> nodes = new TreeMap<>();

    Kafka(Path folder, int count) throws IOException {
        this.folder = folder;
        for (int node = 1; node <= count; node++) {
            ports.put(node, freePort());
            controllerPorts.put(node, freePort());
        }
    }

    /** For clients. */
    String bootstrapServers() {
        return ports.values().stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Copies of each record that it can keep. */
    int copies() {
        return Math.min(3, ports.size());
    }

    /** Starts all nodes; returns when all accept clients. */
    void startAll() throws IOException, InterruptedException {
        for (int node : ports.keySet()) {
            launch(node);
        }
        for (int node : ports.keySet()) {
            nodes.get(node).awaitLine(BrokerMain.READY, TO_START);
        }
    }

    /** Starts a node that was killed; does not wait until it accepts clients. */
    void launch(int node) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                folder.resolve("kafka-" + node).toString(),
                Integer.toString(node),
                Integer.toString(ports.get(node)),
                clusterId));
        if (ports.size() > 1) {
            controllerPorts.forEach((id, port) -> arguments.add(id + "=" + port));
        }
        nodes.put(
                node,
                ChildProcess.start(BrokerMain.class, arguments, folder, folder.resolve("kafka-" + node + ".log")));
    }

    ChildProcess node(int node) {
        return nodes.get(node);
    }

    /** SIGKILL for all at once. */
    void killAll() throws InterruptedException {
        for (ChildProcess node : nodes.values()) {
            node.kill();
        }
    }

    static int freePort() throws IOException {
        while (true) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                LOG.debug("port {} is taken, trying another", port);
            }
        }
    }

    /** Nodes wait for each other when they end in order, and nothing is looked at any more: they need not. */
    @Override
    public void close() {
        try {
            killAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
