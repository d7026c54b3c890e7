package io.zhengwen.broker;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One node of a cluster on this machine, broker and controller in one (KRaft combined mode).
 *
 * @param port for clients, on the loopback interface; 0 for any free one
 * @param controllers controller port of every node of the cluster by its id, this one's among them; empty for a node alone
 * @param clusterId what all nodes of a cluster share: a Kafka UUID; empty for a new one
 * @param properties of the broker; they win over those that are set by default
 */
public record BrokerNode(
        int id, int port, Map<Integer, Integer> controllers, String clusterId, Map<String, String> properties) {
    public BrokerNode {
        controllers = new TreeMap<>(controllers);
        Objects.requireNonNull(clusterId, "clusterId");
        properties = Map.copyOf(properties);
    }

    /** A node that is a whole cluster. */
    public static BrokerNode alone(int port) {
        return new BrokerNode(1, port, Map.of(), "", Map.of());
    }

    /** How many copies of a record the cluster can keep: three at most. */
    int copies() {
        return Math.max(1, Math.min(3, controllers.size()));
    }

    /** As Kafka's {@code controller.quorum.voters} has them. */
    String voters(int ownControllerPort) {
        Map<Integer, Integer> all = controllers.isEmpty() ? Map.of(id, ownControllerPort) : controllers;
        return all.entrySet().stream()
                .map(node -> node.getKey() + "@127.0.0.1:" + node.getValue())
                .collect(Collectors.joining(","));
    }
}
