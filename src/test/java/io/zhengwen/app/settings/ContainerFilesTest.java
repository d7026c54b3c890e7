package io.zhengwen.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds the Dockerfile and docker-compose.yml to the settings and sizes that the code knows; needs no container engine. */
class ContainerFilesTest {
    private static final List<String> NODES = List.of("kafka-1", "kafka-2", "kafka-3");
    private static final Pattern VARIABLE = Pattern.compile("\\b(ZHENGWEN_[A-Z_]+)=(\\S+)");

    private static String dockerfile;
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        dockerfile = Files.readString(Path.of("Dockerfile"), StandardCharsets.UTF_8);
        // Jackson's own YAML reader knows no merge keys (<<), which the three nodes share their settings by.
        String yaml = Files.readString(Path.of("docker-compose.yml"), StandardCharsets.UTF_8);
        Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        compose = new ObjectMapper().valueToTree(parsed);
    }

    @Test
    void the_services_are_three_kafka_nodes_and_the_application() {
        assertThat(compose.get("services").fieldNames())
                .toIterable()
                .containsExactly("kafka-1", "kafka-2", "kafka-3", "zhengwen");
    }

    @Test
    void every_variable_of_ours_is_a_setting_with_an_allowed_value() {
        Map<String, String> given = new TreeMap<>(imageVariables());
        environment("zhengwen").forEach((name, value) -> {
            if (name.startsWith("ZHENGWEN_")) {
                given.put(name, value);
            }
        });
        Map<String, Setting> known =
                List.of(Setting.values()).stream().collect(Collectors.toMap(Setting::variable, setting -> setting));

        assertThat(given).isNotEmpty();
        assertThat(known).containsKeys(given.keySet().toArray(String[]::new));
        assertThatCode(() -> new SettingsReader(given, Path.of("")).read(Map.of(), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void the_application_reaches_every_node_and_asks_for_three_copies() {
        Map<String, String> ours = environment("zhengwen");

        assertThat(ours)
                .containsEntry(Setting.BROKERS.variable(), "kafka-1:9092,kafka-2:9092,kafka-3:9092")
                .containsEntry(Setting.TOPIC_REPLICATION.variable(), "3");
        assertThat(compose.at("/services/zhengwen/depends_on").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(NODES);
    }

    @Test
    void the_inbox_of_the_host_is_where_the_image_looks_for_it() {
        String inbox = imageVariables().get(Setting.INBOX.variable());

        assertThat(compose.at("/services/zhengwen/volumes"))
                .extracting(JsonNode::asText)
                .contains("./inbox:" + inbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-1", "kafka-2", "kafka-3"})
    void a_record_offset_or_transaction_survives_the_loss_of_one_node(String node) {
        assertThat(environment(node))
                .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2");
        assertThat(compose.at("/services/" + node + "/volumes").get(0).asText()).startsWith(node + ":");
        assertThat(compose.get("volumes").has(node)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-1", "kafka-2", "kafka-3"})
    void a_node_votes_under_its_own_number_and_takes_the_largest_document(String node) {
        Map<String, String> settings = environment(node);
        String number = node.substring(node.length() - 1);

        assertThat(settings)
                .containsEntry("KAFKA_NODE_ID", number)
                .containsEntry("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(EmbeddedBroker.MAX_MESSAGE_BYTES));
        assertThat(settings.get("KAFKA_CONTROLLER_QUORUM_VOTERS").split(",")).contains(number + "@" + node + ":9093");
        assertThat(settings.get("KAFKA_ADVERTISED_LISTENERS")).contains("INSIDE://" + node + ":9092");
    }

    @Test
    void the_image_does_not_run_as_root_and_starts_by_the_launcher() {
        assertThat(dockerfile.lines().filter(line -> line.startsWith("USER "))).containsExactly("USER zhengwen");
        assertThat(dockerfile).contains("ENTRYPOINT [\"/opt/zhengwen/zhengwen\"]");
        assertThat(dockerfile).contains("LANG=C.UTF-8");
    }

    private static Map<String, String> imageVariables() {
        return VARIABLE.matcher(dockerfile)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
    }

    private static Map<String, String> environment(String service) {
        Map<String, String> variables = new HashMap<>();
        compose.at("/services/" + service + "/environment")
                .properties()
                .forEach(field -> variables.put(field.getKey(), field.getValue().asText()));
        return variables;
    }
}
