package io.zhengwen.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads settings: command line over environment over property file over default. All problems are reported at once. */
public final class SettingsReader {
    private static final Path USUAL_FILE = Path.of("zhengwen.properties");
    private static final String COMMAND_LINE = "command line";

    private final Map<String, String> environment;
    private final Path home;

    public SettingsReader(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /** Whether a key is a Kafka client property, such as {@code kafka.sasl.mechanism}, rather than a setting. */
    public static boolean isKafkaProperty(String key) {
        return KafkaProperties.isOne(key);
    }

    /**
     * Reads and checks all settings.
     *
     * @param options what the command line sets
     * @param file the property file that the command line names; else {@code zhengwen.properties} here, if there is one
     * @throws SettingsException with every problem found
     */
    public Settings read(Map<Setting, String> options, Optional<Path> file) {
        return read(options, Map.of(), file);
    }

    /**
     * Reads and checks all settings.
     *
     * @param options what the command line sets
     * @param kafkaOptions Kafka client properties that the command line sets, such as {@code kafka.sasl.mechanism}
     * @param file the property file that the command line names; else {@code zhengwen.properties} here, if there is one
     * @throws SettingsException with every problem found
     */
    public Settings read(Map<Setting, String> options, Map<String, String> kafkaOptions, Optional<Path> file) {
        List<String> problems = new ArrayList<>();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<String, String> kafkaOfFile = new TreeMap<>();
        Optional<Path> source = file.or(() -> Optional.of(USUAL_FILE).filter(Files::isRegularFile));
        source.ifPresent(path -> readFile(path, values, kafkaOfFile, problems));
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                put(setting, value, "environment variable " + setting.variable(), values, problems);
            }
        }
        options.forEach((setting, value) -> put(setting, value, COMMAND_LINE, values, problems));
        KafkaProperties kafka = kafka(values, problems);
        String name = source.map(Path::toString).orElse("");
        kafkaOfFile.forEach((key, value) -> kafka.putPrefixed(key, value, name));
        kafka.readEnvironment(environment);
        kafkaOptions.forEach((key, value) -> kafka.putPrefixed(key, value, COMMAND_LINE));
        if (values.getOrDefault(Setting.BROKERS, "").isEmpty()) {
            kafka.checkForEmbeddedBroker();
            checkRolesForEmbeddedBroker(values, problems);
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join(System.lineSeparator(), problems));
        }
        return new Settings(values, kafka.values(), home);
    }

    /** What the client property file says; the cluster's address that it names counts where none is set. */
    private static KafkaProperties kafka(Map<Setting, String> values, List<String> problems) {
        KafkaProperties kafka = new KafkaProperties(problems);
        String file = values.getOrDefault(Setting.KAFKA_CONFIG, "");
        if (!file.isEmpty()) {
            kafka.readFile(Path.of(file));
        }
        if (!values.containsKey(Setting.BROKERS)) {
            kafka.servers().ifPresent(servers -> put(Setting.BROKERS, servers, file, values, problems));
        }
        return kafka;
    }

    private static void checkRolesForEmbeddedBroker(Map<Setting, String> values, List<String> problems) {
        String roles = values.getOrDefault(Setting.ROLES, Setting.ROLES.byDefault());
        if (!roles.contains(",")) {
            problems.add(Setting.ROLES.key() + " = " + roles + " needs your own cluster (set " + Setting.BROKERS.key()
                    + "): the embedded broker lives and dies with the one process that does both");
        }
    }

    private static void readFile(
            Path path, Map<Setting, String> values, Map<String, String> kafka, List<String> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("cannot read the property file " + path + ": " + e.getMessage());
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (KafkaProperties.isOne(key)) {
                kafka.put(key, properties.getProperty(key));
                continue;
            }
            try {
                Setting setting = Setting.require(key, path.toString());
                put(setting, properties.getProperty(key).strip(), path.toString(), values, problems);
            } catch (SettingsException e) {
                problems.add(e.getMessage());
            }
        }
    }

    private static void put(
            Setting setting, String value, String source, Map<Setting, String> values, List<String> problems) {
        if (setting.accepts(value)) {
            values.put(setting, value);
        } else {
            problems.add(setting.key() + " = " + value + " (from " + source + "): must be " + setting.allowed());
        }
    }
}
