package io.zhengwen.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings table of docs/operations.md says what the code does. */
class SettingsDocTest {
    @Test
    void the_operations_page_lists_every_setting_with_its_variable_default_and_values() throws IOException {
        List<String> wanted = Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | `%s` | %s | %s |"
                        .formatted(setting.key(), setting.variable(), shown(setting.byDefault()), setting.allowed()))
                .toList();

        assertThat(settingsTable()).as("table of docs/operations.md").containsExactlyElementsOf(wanted);
    }

    @Test
    void every_default_is_an_allowed_value() {
        assertThat(Setting.values()).allSatisfy(setting -> assertThat(setting.accepts(setting.byDefault()))
                .as(setting.key())
                .isTrue());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(empty)" : "`" + value + "`";
    }

    /** The table's rows without their last column, which says what a setting is for. */
    private static List<String> settingsTable() throws IOException {
        String page = Files.readString(Path.of("docs", "operations.md"), StandardCharsets.UTF_8);
        return page.lines()
                .filter(line -> line.contains("| `ZHENGWEN_"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();
    }
}
