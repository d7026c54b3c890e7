package io.zhengwen.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaPropertiesTest {
    private static final Map<Setting, String> OWN_CLUSTER = Map.of(Setting.BROKERS, "kafka:9092");

    @TempDir
    Path home;

    @Test
    void a_client_property_file_reaches_every_client_and_names_the_cluster() throws IOException {
        Path file = Files.writeString(
                home.resolve("client.properties"),
                "bootstrap.servers=kafka-1:9093,kafka-2:9093\nsecurity.protocol=SASL_SSL\nsasl.jaas.config=a b=\"c\";\n");

        Settings settings = read(Map.of(), Map.of(Setting.KAFKA_CONFIG, file.toString()), Map.of());

        assertThat(settings.brokers()).contains("kafka-1:9093,kafka-2:9093");
        assertThat(settings.kafkaClients())
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka-1:9093,kafka-2:9093",
                        "security.protocol", "SASL_SSL",
                        "sasl.jaas.config", "a b=\"c\";"));
    }

    @Test
    void the_command_line_beats_the_environment_and_that_the_property_file_and_that_the_client_property_file()
            throws IOException {
        Path client = Files.writeString(
                home.resolve("client.properties"), "bootstrap.servers=x:1\na.b=1\nc.d=1\ne.f=1\ng.h=1\n");
        Path properties = Files.writeString(
                home.resolve("my.properties"),
                "kafka-config=" + client + "\nkafka.c.d=2\nkafka.e.f=2\nkafka.g.h=2\nbrokers=y:2\n");

        Settings settings = new SettingsReader(Map.of("ZHENGWEN_KAFKA_E_F", "3", "ZHENGWEN_KAFKA_G_H", "3"), home)
                .read(Map.of(), Map.of("kafka.g.h", "4"), Optional.of(properties));

        assertThat(settings.kafkaClients())
                .isEqualTo(Map.of("bootstrap.servers", "y:2", "a.b", "1", "c.d", "2", "e.f", "3", "g.h", "4"));
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.acks, 1, always all",
        "kafka.enable.idempotence, false, always true",
        "kafka.isolation.level, read_uncommitted, always read_committed",
        "kafka.transactional.id, mine, set worker.id instead",
        "kafka.bootstrap.servers, kafka:1, set brokers instead",
        "kafka.group.id, mine, set by the pipeline itself"
    })
    void what_the_promises_rest_on_cannot_be_changed(String key, String value, String reason) {
        assertThatThrownBy(() -> read(Map.of(), OWN_CLUSTER, Map.of(key, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key + " (from command line): cannot be ")
                .hasMessageContaining(reason);
    }

    @Test
    void a_property_that_no_client_knows_is_named_and_handed_on_nevertheless() {
        Map<String, String> given = Map.of(
                "kafka.sasl.mechanim", "PLAIN",
                "kafka.sasl.mechanism", "PLAIN",
                "kafka.ssl.truststore.location", "a.jks",
                "kafka.fetch.max.bytes", "1000000",
                "kafka.linger.ms", "5",
                "kafka.plugin.of.ours", "on");

        Settings settings = read(Map.of(), OWN_CLUSTER, given);

        assertThat(settings.unknownKafkaProperties()).containsExactly("plugin.of.ours", "sasl.mechanim");
        assertThat(settings.kafkaClients()).containsEntry("sasl.mechanim", "PLAIN");
    }

    @Test
    void what_is_so_anyway_may_be_said() {
        Map<String, String> same = Map.of("kafka.acks", "all", "kafka.isolation.level", "read_committed");
        assertThat(read(Map.of(), OWN_CLUSTER, same).kafkaClients()).containsEntry("acks", "all");
    }

    @Test
    void no_message_shows_a_value_that_may_be_a_password() throws IOException {
        Path client = Files.writeString(home.resolve("client.properties"), "group.id=s3cret\nbad=\\u12s3cret\n");
        assertThatThrownBy(() -> read(
                        Map.of("ZHENGWEN_KAFKA_TRANSACTIONAL_ID", "s3cret"),
                        Map.of(Setting.KAFKA_CONFIG, client.toString(), Setting.BROKERS, "kafka:9092"),
                        Map.of("kafka.acks", "s3cret")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("cannot read the Kafka client property file " + client)
                .hasMessageContaining("kafka.acks")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_login_without_a_cluster_of_ones_own_stops_the_start() {
        assertThatThrownBy(() -> read(Map.of("ZHENGWEN_KAFKA_SECURITY_PROTOCOL", "SASL_SSL"), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("kafka.security.protocol = SASL_SSL needs your own cluster (set brokers)");
    }

    private Settings read(Map<String, String> environment, Map<Setting, String> options, Map<String, String> kafka) {
        return new SettingsReader(environment, home).read(options, kafka, Optional.empty());
    }
}
