package io.zhengwen.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Every setting: its key, its default, and what values it takes. The one list that help, checks and docs come from. */
public enum Setting {
    DATA("data", "data", "a folder that can be written", Checks.TEXT),
    BROKERS("brokers", "", "host:port[,host:port…], or nothing for the embedded broker", Checks.BROKERS),
    KAFKA_CONFIG("kafka-config", "", "a Kafka client property file, or nothing", value -> true),
    ROLES("roles", "watch,work", "watch, work, or both with a comma", Checks.ROLES),
    BROKER_PORT("broker.port", "9092", "a port from 0 (any free one) to 65535", Checks.wholeNumber(0, 65_535)),
    BROKER_MIN_FREE_MB("broker.min-free-mb", "256", "megabytes from 0 to 1000000", Checks.wholeNumber(0, 1_000_000)),
    TOPIC_PARTITIONS("topics.partitions", "4", "a whole number from 1 to 1000", Checks.wholeNumber(1, 1_000)),
    TOPIC_REPLICATION("topics.replication", "1", "a whole number from 1 to 10", Checks.wholeNumber(1, 10)),
    RAW_RETENTION_DAYS("topics.raw-retention-days", "30", "days from 1 to 36500", Checks.wholeNumber(1, 36_500)),
    RAW_RETENTION_GB("topics.raw-retention-gb", "50", "gigabytes from 1 to 1000000", Checks.wholeNumber(1, 1_000_000)),
    INBOX("inbox", "inbox", "a folder", Checks.TEXT),
    INBOX_AFTER("inbox.after", "move", "move or keep", Checks.oneOf("move", "keep")),
    INBOX_IDENTITY("inbox.identity", "content", "content or path", Checks.oneOf("content", "path")),
    INBOX_NAME("inbox.name", "", "a name, or nothing for the folder's own", value -> true),
    INBOX_SETTLE_MS("inbox.settle-ms", "500", "milliseconds from 0 to 3600000", Checks.wholeNumber(0, 3_600_000)),
    MAX_BYTES("max-bytes", "20971520", "bytes from 1 to 20971520", Checks.wholeNumber(1, 20_971_520)),
    ROUTES("routes", "routes", "a folder with *.camel.yaml files", Checks.TEXT),
    SITES("sites", "seeds/sites", "a folder with one YAML file a site", Checks.TEXT),
    PARSER_PROCESSES(
            "parser.processes", "0", "processes from 1 to 64, or 0 for half the cores", Checks.wholeNumber(0, 64)),
    PARSER_SECONDS("parser.seconds", "20", "seconds from 1 to 600", Checks.wholeNumber(1, 600)),
    PARSER_HEAP_MB("parser.heap-mb", "384", "megabytes from 64 to 16384", Checks.wholeNumber(64, 16_384)),
    SAME_AS_DAYS("same-as.days", "30", "days from 1 to 3650, or 0 for never", Checks.wholeNumber(0, 3_650)),
    WORKER_ID(
            "worker.id",
            "",
            "letters, digits, dots and dashes, unique among the workers of a cluster; or nothing",
            Checks.NAME_OR_NOTHING),
    WORKER_BATCH("worker.batch", "200", "documents from 1 to 5000", Checks.wholeNumber(1, 5_000)),
    WORKER_ATTEMPTS("worker.attempts", "3", "tries from 1 to 100", Checks.wholeNumber(1, 100)),
    WORKER_THREADS("worker.threads", "0", "threads from 1 to 256, or 0 for one a core", Checks.wholeNumber(0, 256));

    private final String key;
    private final String byDefault;
    private final String allowed;

    @SuppressWarnings("ImmutableEnumChecker") // The predicates hold numbers and patterns only.
    private final Predicate<String> check;

    Setting(String key, String byDefault, String allowed, Predicate<String> check) {
        this.key = key;
        this.byDefault = byDefault;
        this.allowed = allowed;
        this.check = check;
    }

    /** As it stands in a property file. */
    public String key() {
        return key;
    }

    /** As an environment variable, such as {@code ZHENGWEN_BROKER_PORT}. */
    public String variable() {
        return "ZHENGWEN_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public String byDefault() {
        return byDefault;
    }

    /** What values it takes, for people. */
    public String allowed() {
        return allowed;
    }

    boolean accepts(String value) {
        return check.test(value);
    }

    /**
     * The setting with this key.
     *
     * @param source where the key was found, for the message
     * @throws SettingsException when there is no such key
     */
    public static Setting require(String key, String source) {
        return ofKey(key)
                .orElseThrow(() -> new SettingsException(
                        "unknown setting " + key + " (from " + source + "); allowed: " + String.join(", ", keys())));
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    private static final class Checks {
        static final Predicate<String> TEXT = value -> !value.isBlank();
        static final Predicate<String> NAME_OR_NOTHING = value -> value.matches("[A-Za-z0-9._-]{0,100}");
        static final Predicate<String> ROLES = value -> value.matches("watch|work|watch, ?work|work, ?watch");
        static final Predicate<String> BROKERS =
                value -> value.isEmpty() || value.matches("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*+");

        static Predicate<String> oneOf(String first, String second) {
            return value -> value.equals(first) || value.equals(second);
        }

        static Predicate<String> wholeNumber(long least, long most) {
            return value ->
                    value.matches("\\d{1,12}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
        }
    }
}
