package io.zhengwen.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process: one node in KRaft combined mode, reachable on the loopback interface only, its
 * data under a folder that it locks. Its server classes are Kafka's internals, so nothing else may use them.
 */
public final class EmbeddedBroker implements Broker {
    private final DataFolderLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DataFolderLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns once it accepts clients.
     *
     * @param data folder for its log; created when absent, formatted when new
     * @param port port on the loopback interface, 0 for any free one
     * @throws BrokerStartException when the folder or the port is taken, or Kafka refuses to start
     */
    public static EmbeddedBroker start(Path data, int port) {
        return start(data, BrokerNode.alone(port));
    }

    /**
     * The same as a node of a cluster; it may return before the other nodes are there.
     *
     * @throws BrokerStartException when the folder or the port is taken, or Kafka refuses to start
     */
    public static EmbeddedBroker start(Path data, BrokerNode node) {
        DataFolderLock lock = DataFolderLock.take(data);
        try {
            int brokerPort = node.port() == 0 ? freePort() : requireFree(node.port());
            Properties properties = properties(data.resolve("kafka"), node, brokerPort);
            KafkaConfig config = KafkaConfig.fromProps(properties, false);
            formatWhenNew(data.resolve("kafka"), node);
            sayWhyItEnds(data);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(lock, server, brokerPort);
        } catch (BrokerStartException e) {
            lock.close();
            throw e;
        } catch (Exception e) {
            lock.close();
            throw new BrokerStartException("The embedded broker did not start: " + e.getMessage(), e);
        }
    }

    /** Kafka ends the whole process when it cannot write, with a wall of its own words. */
    private static void sayWhyItEnds(Path data) {
        Exit.setHaltProcedure((status, message) -> {
            System.err.println("The embedded broker cannot go on (disk-trouble?): " + new DiskSpace(data, 0).free()
                    + " MB are free in " + data.toAbsolutePath()
                    + ". Nothing that it had taken is lost: cure the cause, see the lines above, and start again.");
            Runtime.getRuntime().halt(status);
        });
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }

    private static Properties properties(Path log, BrokerNode node, int brokerPort) throws IOException {
        int controllerPort =
                node.controllers().isEmpty() ? freePort() : node.controllers().get(node.id());
        String copies = Integer.toString(node.copies());
        String enoughCopies = Integer.toString(Math.max(1, node.copies() - 1));
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(node.id()));
        p.put("controller.quorum.voters", node.voters(controllerPort));
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("log.dirs", log.toString());
        p.put("auto.create.topics.enable", "false");
        p.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        p.put("min.insync.replicas", enoughCopies);
        // Few partitions start faster than fifty.
        p.put("offsets.topic.num.partitions", "4");
        p.put("offsets.topic.replication.factor", copies);
        p.put("transaction.state.log.num.partitions", "4");
        p.put("transaction.state.log.replication.factor", copies);
        p.put("transaction.state.log.min.isr", enoughCopies);
        p.put("share.coordinator.state.topic.replication.factor", copies);
        p.put("share.coordinator.state.topic.min.isr", enoughCopies);
        p.put("group.initial.rebalance.delay.ms", "0");
        // A restart after a crash waits for the old session to expire; the defaults make that twelve seconds.
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("log.segment.bytes", Integer.toString(64 << 20));
        p.put("offsets.topic.segment.bytes", Integer.toString(16 << 20));
        p.put("transaction.state.log.segment.bytes", Integer.toString(16 << 20));
        p.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        p.putAll(node.properties());
        return p;
    }

    /** Largest record that the embedded broker takes, in bytes; above the inbox's size limit with room for headers. */
    public static final int MAX_MESSAGE_BYTES = 24 << 20;

    private static void formatWhenNew(Path log, BrokerNode node) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(log);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new Formatter()
                .setPrintStream(new PrintStream(report, true, StandardCharsets.UTF_8))
                .setNodeId(node.id())
                .setClusterId(node.clusterId().isEmpty() ? Uuid.randomUuid().toString() : node.clusterId())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .setIgnoreFormatted(false)
                .run();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new BrokerStartException(
                    "Port " + port
                            + " on 127.0.0.1 is taken. Choose another with --broker-port, or 0 for any free one.",
                    e);
        }
    }
}
