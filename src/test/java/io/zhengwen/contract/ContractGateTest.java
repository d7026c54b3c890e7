package io.zhengwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zhengwen.delivery.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was released stays readable. The schemas in {@code src/test/resources/contract/baseline} are those of the last
 * release; they are replaced with each release and never in between.
 */
class ContractGateTest {
    private static final Path SHIPPED = Path.of("src/main/resources/io/zhengwen/schema");
    private static final Path DOCUMENTED = Path.of("docs/schema");
    private static final Path BASELINE = Path.of("src/test/resources/contract/baseline");

    static List<String> released() throws IOException {
        return names(BASELINE);
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_schema_is_only_added_to(String name) throws IOException {
        assertThat(SHIPPED.resolve(name))
                .as("a released schema is never taken away")
                .exists();
        assertThat(SchemaComparison.breaks(json(BASELINE.resolve(name)), json(SHIPPED.resolve(name))))
                .as("%s would break readers of the released one; a change like this needs a v2 beside it", name)
                .isEmpty();
    }

    @Test
    void the_schemas_under_docs_are_those_in_the_jar() throws IOException {
        assertThat(names(DOCUMENTED)).isEqualTo(names(SHIPPED));
        for (String name : names(SHIPPED)) {
            assertThat(Files.readString(DOCUMENTED.resolve(name)))
                    .as("copy it: cp %s %s", SHIPPED.resolve(name), DOCUMENTED)
                    .isEqualTo(Files.readString(SHIPPED.resolve(name)));
        }
    }

    @Test
    void asyncapi_has_a_channel_an_operation_and_a_message_for_every_published_topic_and_none_besides()
            throws IOException {
        JsonNode api = asyncapi();
        Set<String> addresses = new TreeSet<>();
        api.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").textValue()));
        List<String> sent = api.get("operations")
                .valueStream()
                .map(operation -> operation.at("/channel/$ref").textValue())
                .toList();
        Set<String> used = new TreeSet<>();
        api.get("channels").forEach(channel -> channel.get("messages")
                .forEach(message -> used.add(message.get("$ref").textValue())));
        Set<String> messages = new TreeSet<>();
        api.at("/components/messages").fieldNames().forEachRemaining(messages::add);

        assertThat(api.get("asyncapi").textValue()).isEqualTo("3.0.0");
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(Topics.published());
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(Topics.published().stream()
                        .map(topic -> "#/channels/" + topic)
                        .toList());
        assertThat(used)
                .containsExactlyElementsOf(messages.stream()
                        .map(message -> "#/components/messages/" + message)
                        .toList());
    }

    @Test
    void every_schema_is_the_payload_of_a_message_and_every_reference_leads_somewhere() throws IOException {
        JsonNode api = asyncapi();
        Set<String> payloads = new TreeSet<>();
        for (String reference : references(api)) {
            if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Path.of("docs", reference)).exists();
                payloads.add(reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        assertThat(payloads).containsExactlyElementsOf(names(SHIPPED));
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>(node.findValuesAsText("$ref").stream()
                .filter(text -> !text.isEmpty())
                .toList());
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    private static JsonNode asyncapi() throws IOException {
        return new YAMLMapper().readTree(Files.readString(Path.of("docs/asyncapi.yaml")));
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
