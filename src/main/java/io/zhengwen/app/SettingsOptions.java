package io.zhengwen.app;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.settings.SettingsException;
import io.zhengwen.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options that every command with a broker shares; whatever is not given comes from environment, file or default. */
public final class SettingsOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Data of the embedded broker (default: data).")
    private String data;

    @Option(names = "--brokers", paramLabel = "HOST:PORT", description = "Use this Kafka instead of the embedded one.")
    private String brokers;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            description = "Loopback port of the embedded broker, 0 for any free one (default: 9092).")
    private String brokerPort;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Kafka client property file for your own cluster: logins, certificates, timeouts.")
    private String kafkaConfig;

    @Option(names = "--config", paramLabel = "FILE", description = "Property file (default: zhengwen.properties here).")
    private Path config;

    @Option(
            names = {"-D", "--set"},
            paramLabel = "KEY=VALUE",
            description =
                    "Any other setting, such as -D inbox.settle-ms=1000 or -D kafka.request.timeout.ms=9000. Also as environment variable,"
                            + " such as ZHENGWEN_INBOX_SETTLE_MS.")
    private Map<String, String> others = new LinkedHashMap<>();

    /**
     * The checked settings.
     *
     * @throws SettingsException with every problem found
     */
    public Settings read() {
        return read(Map.of());
    }

    Settings read(Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        Map<String, String> kafka = new TreeMap<>();
        others.forEach((key, value) -> {
            if (SettingsReader.isKafkaProperty(key)) {
                kafka.put(key, value);
            } else {
                options.put(Setting.require(key, "command line"), value);
            }
        });
        put(options, Setting.KAFKA_CONFIG, kafkaConfig);
        put(options, Setting.DATA, data);
        put(options, Setting.BROKERS, brokers);
        put(options, Setting.BROKER_PORT, brokerPort);
        options.putAll(more);
        return new SettingsReader(System.getenv(), home()).read(options, kafka, Optional.ofNullable(config));
    }

    static void put(Map<Setting, String> options, Setting setting, String value) {
        if (value != null) {
            options.put(setting, value);
        }
    }

    /** The installation's folder, told by the launcher. */
    static Path home() {
        return Path.of(System.getProperty("zhengwen.home", "")).toAbsolutePath();
    }
}
