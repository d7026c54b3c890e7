package io.zhengwen.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void writeFile() throws Exception {
        file = Files.writeString(home.resolve("my.properties"), "inbox = 收件箱\nbroker.port=1111\ninbox.settle-ms=7\n");
    }

    @Test
    void options_beat_the_environment_and_the_environment_beats_the_file() {
        Settings settings = new SettingsReader(
                        Map.of("ZHENGWEN_BROKER_PORT", "2222", "ZHENGWEN_INBOX_SETTLE_MS", "8"), home)
                .read(Map.of(Setting.BROKER_PORT, "3333"), Optional.of(file));
        assertThat(settings.number(Setting.BROKER_PORT)).isEqualTo(3333);
        assertThat(settings.number(Setting.INBOX_SETTLE_MS)).isEqualTo(8);
        assertThat(settings.folder(Setting.INBOX).getFileName()).hasToString("收件箱");
        assertThat(settings.number(Setting.TOPIC_PARTITIONS)).isEqualTo(4);
    }

    @Test
    void every_problem_is_named_with_key_value_source_and_what_is_allowed() throws Exception {
        Files.writeString(file, "broker.port=http\nbrokerport=9092\n");
        SettingsReader reader = new SettingsReader(Map.of("ZHENGWEN_WORKER_BATCH", "0"), home);
        assertThatThrownBy(() -> reader.read(Map.of(Setting.BROKERS, "kafka"), Optional.of(file)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("broker.port = http (from " + file + "): must be a port")
                .hasMessageContaining("unknown setting brokerport")
                .hasMessageContaining("allowed: data, brokers, kafka-config, roles, broker.port")
                .hasMessageContaining("worker.batch = 0 (from environment variable ZHENGWEN_WORKER_BATCH)")
                .hasMessageContaining("brokers = kafka (from command line): must be host:port");
    }

    @Test
    void a_property_file_that_is_named_but_missing_stops_the_start() {
        assertThatThrownBy(() -> new SettingsReader(NO_ENVIRONMENT, home)
                        .read(Map.of(), Optional.of(home.resolve("missing.properties"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("missing.properties");
    }

    @Test
    void one_role_alone_needs_a_cluster_that_others_can_reach() {
        SettingsReader reader = new SettingsReader(NO_ENVIRONMENT, home);
        assertThatThrownBy(() -> reader.read(Map.of(Setting.ROLES, "work"), Optional.empty()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("roles = work needs your own cluster (set brokers)");
        assertThat(reader.read(Map.of(Setting.ROLES, "watch", Setting.BROKERS, "kafka:9092"), Optional.empty())
                        .roles())
                .containsExactly(Role.WATCH);
        assertThat(reader.read(Map.of(), Optional.empty()).roles()).containsExactly(Role.WATCH, Role.WORK);
    }

    @Test
    void a_worker_without_a_name_has_one_that_stays_the_same_in_its_data_folder_and_differs_elsewhere() {
        SettingsReader reader = new SettingsReader(NO_ENVIRONMENT, home);
        String here = reader.read(Map.of(Setting.DATA, "a"), Optional.empty()).workerId();
        assertThat(here).matches("[A-Za-z0-9.-]+-[0-9a-f]{8}");
        assertThat(reader.read(Map.of(Setting.DATA, "a"), Optional.empty()).workerId())
                .isEqualTo(here);
        assertThat(reader.read(Map.of(Setting.DATA, "b"), Optional.empty()).workerId())
                .isNotEqualTo(here);
        assertThat(reader.read(Map.of(Setting.WORKER_ID, "mine"), Optional.empty())
                        .workerId())
                .isEqualTo("mine");
    }

    @Test
    void shipped_folders_stand_in_the_installation_unless_they_are_set() {
        SettingsReader reader = new SettingsReader(NO_ENVIRONMENT, home);
        assertThat(reader.read(Map.of(), Optional.empty()).shipped(Setting.ROUTES))
                .isEqualTo(home.resolve("routes").toAbsolutePath().normalize());
        assertThat(reader.read(Map.of(Setting.ROUTES, "mine"), Optional.empty()).shipped(Setting.ROUTES))
                .isEqualTo(Path.of("mine").toAbsolutePath().normalize());
    }
}
