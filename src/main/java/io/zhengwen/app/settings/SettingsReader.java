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
import java.util.TreeSet;

/** Reads settings: command line over environment over property file over default. All problems are reported at once. */
public final class SettingsReader {
    private static final Path USUAL_FILE = Path.of("zhengwen.properties");

    private final Map<String, String> environment;
    private final Path home;

    public SettingsReader(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /**
     * Reads and checks all settings.
     *
     * @param options what the command line sets
     * @param file the property file that the command line names; else {@code zhengwen.properties} here, if there is one
     * @throws SettingsException with every problem found
     */
    public Settings read(Map<Setting, String> options, Optional<Path> file) {
        List<String> problems = new ArrayList<>();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Optional<Path> source = file.or(() -> Optional.of(USUAL_FILE).filter(Files::isRegularFile));
        source.ifPresent(path -> readFile(path, values, problems));
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                put(setting, value, "environment variable " + setting.variable(), values, problems);
            }
        }
        options.forEach((setting, value) -> put(setting, value, "command line", values, problems));
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join(System.lineSeparator(), problems));
        }
        return new Settings(values, home);
    }

    private static void readFile(Path path, Map<Setting, String> values, List<String> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("cannot read the property file " + path + ": " + e.getMessage());
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
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
