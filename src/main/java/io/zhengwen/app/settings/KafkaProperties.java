package io.zhengwen.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plain Kafka client properties, collected from the weakest source to the strongest. Their values may be passwords: no
 * message shows one.
 */
final class KafkaProperties {
    static final String PREFIX = "kafka.";

    private static final String VARIABLE_PREFIX = "ZHENGWEN_KAFKA_";
    private static final String SERVERS = "bootstrap.servers";

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> problems;
    private Optional<String> servers = Optional.empty();

    /** @param problems where to add what is wrong */
    KafkaProperties(List<String> problems) {
        this.problems = problems;
    }

    static boolean isOne(String key) {
        return key.startsWith(PREFIX) && key.length() > PREFIX.length();
    }

    /**
     * Reads a client property file as Kafka's own tools do; its {@code bootstrap.servers} are kept apart.
     *
     * <p>Files and names of properties stand in messages, values never.
     */
    void readFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("cannot read the Kafka client property file " + file + ": "
                    + e.getClass().getSimpleName());
        }
        servers = Optional.ofNullable((String) properties.remove(SERVERS)).map(String::strip);
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            put(name, properties.getProperty(name), file.toString());
        }
    }

    /** Takes every variable such as {@code ZHENGWEN_KAFKA_SASL_MECHANISM}, other than that of a setting. */
    void readEnvironment(Map<String, String> environment) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE_PREFIX) && !variable.equals(Setting.KAFKA_CONFIG.variable())) {
                String name = variable.substring(VARIABLE_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                put(name, value, "environment variable " + variable);
            }
        });
    }

    /** Takes a key such as {@code kafka.sasl.mechanism}. */
    void putPrefixed(String key, String value, String source) {
        put(key.substring(PREFIX.length()), value, source);
    }

    private void put(String name, String value, String source) {
        Optional<String> refused = ReservedProperties.refusal(name, value.strip());
        refused.ifPresent(reason -> problems.add(PREFIX + name + " (from " + source + "): " + reason));
        values.put(name, value.strip());
    }

    /** What a client property file said about the cluster's address. */
    Optional<String> servers() {
        return servers;
    }

    /** Adds a problem when these ask for a login that the embedded broker does not know. */
    void checkForEmbeddedBroker() {
        String protocol = values.getOrDefault("security.protocol", "PLAINTEXT");
        if (!protocol.equals("PLAINTEXT")) {
            problems.add(PREFIX + "security.protocol = " + protocol + " needs your own cluster (set "
                    + Setting.BROKERS.key() + "): the embedded broker takes PLAINTEXT on loopback only");
        }
    }

    Map<String, String> values() {
        return values;
    }
}
