package io.zhengwen.app.settings;

import io.zhengwen.broker.DiskSpace;
import io.zhengwen.delivery.RawRetention;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checked settings of one run. */
public final class Settings {
    private final Map<Setting, String> values;
    private final Map<String, String> kafka;
    private final Path home;

    // home: the installation's folder, where the default routes and sites are found.
    Settings(Map<Setting, String> values, Map<String, String> kafka, Path home) {
        this.values = new EnumMap<>(values);
        this.kafka = Map.copyOf(kafka);
        this.home = home;
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.byDefault());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Worker threads: as set, or one a core. */
    public int workerThreads() {
        int threads = number(Setting.WORKER_THREADS);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** What this process is to do. */
    public Set<Role> roles() {
        List<String> keys = List.of(text(Setting.ROLES).split(", ?"));
        return Arrays.stream(Role.values())
                .filter(role -> keys.contains(role.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Distinguishes this process from the other workers of the cluster; the same after a restart. */
    public String workerId() {
        String id = text(Setting.WORKER_ID);
        return id.isEmpty() ? WorkerName.of(folder(Setting.DATA)) : id;
    }

    /** The inbox's name: as set, or its folder's. */
    public String inboxName() {
        String name = text(Setting.INBOX_NAME);
        Path folder = folder(Setting.INBOX).getFileName();
        return name.isEmpty() && folder != null ? folder.toString() : name;
    }

    /** How long raw documents are kept on topics that have to be created. */
    public RawRetention rawRetention() {
        return new RawRetention(
                Duration.ofDays(number(Setting.RAW_RETENTION_DAYS)), (long) number(Setting.RAW_RETENTION_GB) << 30);
    }

    /** How long texts are remembered in order to know copies of them; zero for not at all. */
    public Duration textsKept() {
        return Duration.ofDays(number(Setting.SAME_AS_DAYS));
    }

    /** The disk of the embedded broker. */
    public DiskSpace brokerSpace() {
        return new DiskSpace(folder(Setting.DATA), (long) number(Setting.BROKER_MIN_FREE_MB) << 20);
    }

    /** The external cluster, if one is set. */
    public Optional<String> brokers() {
        return Optional.of(text(Setting.BROKERS)).filter(value -> !value.isEmpty());
    }

    /**
     * The properties of every Kafka client: the cluster's address and whatever the operator set, such as logins. They may
     * hold passwords, so they are not for messages.
     */
    public Map<String, Object> kafkaClients(String brokers) {
        Map<String, Object> clients = new HashMap<>(kafka);
        clients.put("bootstrap.servers", brokers);
        return clients;
    }

    /** The same for a command that reads what a run elsewhere wrote: on the set cluster, else on the embedded broker. */
    public Map<String, Object> kafkaClients() {
        return kafkaClients(brokers().orElse("127.0.0.1:" + text(Setting.BROKER_PORT)));
    }

    /** Names of Kafka client properties that no client of Kafka's knows, sorted: they are a plug-in's, or misspelt. */
    public List<String> unknownKafkaProperties() {
        return kafka.keySet().stream()
                .filter(name -> !ClientProperties.isKnown(name))
                .sorted()
                .toList();
    }

    /** A folder setting as an absolute path: the default stands in the installation, anything else where we were called. */
    public Path shipped(Setting setting) {
        Path path = Path.of(text(setting));
        return (values.containsKey(setting) ? path : home.resolve(path))
                .toAbsolutePath()
                .normalize();
    }

    /** A folder setting as an absolute path, relative to where we were called. */
    public Path folder(Setting setting) {
        return Path.of(text(setting)).toAbsolutePath().normalize();
    }

    public Path home() {
        return home;
    }
}
