package io.zhengwen.stage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zhengwen.document.Block;
import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.Comparison;
import io.zhengwen.document.CrashedWorker;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.ForeignRecord;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.Statement;
import io.zhengwen.document.TooLargeForBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is told four times: in the code, the schemas, docs/events.md and docs/asyncapi.yaml. */
class ContractPageTest {
    static final List<String> SCHEMAS = EventSchemas.NAMES;
    private final String page = read("docs/events.md");

    static Stream<Rejection> rejections() {
        return Stream.concat(
                Stream.of(CarrierRefusal.Reason.values())
                        .map(reason -> new CarrierRefusal(reason, "application/pdf", "1 page")),
                ownRejections());
    }

    private static Stream<Rejection> ownRejections() {
        return Stream.of(
                new Rejection.Empty(),
                new Rejection.TooLarge(2, 1),
                new Rejection.Unreadable("denied"),
                new Rejection.UnsupportedMediaType("application/pdf"),
                new Rejection.Undecodable("GB18030", 1),
                new Rejection.TooDamaged("GB18030", 20, 100),
                new Rejection.NoMainText(0),
                new Rejection.TextTooLong(2, 1),
                new Rejection.TooManyTags(2, 1),
                new Rejection.EventTooLarge(2, 1),
                new TooLargeForBroker("documents.raw", 1),
                new CrashedWorker(3),
                new ForeignRecord("no key"),
                new Rejection.Defect("structure", "cause"));
    }

    static Stream<EventRecord> events() {
        EventEncoder encoder = new EventEncoder();
        Stream<EventRecord> documents = Stream.of(Genre.values())
                .map(SampleDocuments::ofGenre)
                .flatMap(document -> encoder.encode(document).events().stream());
        Stream<EventRecord> rejected = encoder
                .reject(SampleDocuments.page("a.html", "u-" + "a".repeat(32)), new Rejection.Empty(), 1)
                .events()
                .stream();
        Stream<EventRecord> archive = encoder.encodeArchive(SampleArchive.nested()).events().stream();
        Stream<EventRecord> withdrawn = encoder
                .withdraw(
                        SampleDocuments.page("a.html", "u-" + "a".repeat(32)),
                        "b".repeat(64),
                        "news",
                        "sent by mistake",
                        Instant.EPOCH)
                .events()
                .stream();
        return Stream.of(documents, archive, rejected, withdrawn).flatMap(Function.identity());
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void the_page_explains_every_field(String schema) {
        assertThat(propertyNames(schema(schema)))
                .allSatisfy(name -> assertThat(page).containsPattern("`" + Pattern.quote(name) + "(\\[])?`"));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void the_page_explains_every_rejection(Rejection rejection) {
        assertThat(page)
                .containsPattern("\\| `" + rejection.code() + "` \\| .+ \\| " + (rejection.retryable() ? "yes" : "no"));
    }

    @Test
    void no_rejection_is_forgotten_here() {
        assertThat(rejections().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Rejection.class.getPermittedSubclasses());
    }

    @Test
    void the_schemas_know_every_value_of_the_nouns() {
        JsonNode document = schema("document");
        JsonNode properties = document.get("properties");

        assertThat(strings(document.at("/$defs/kind/enum"))).isEqualTo(labels(Genre.values()));
        assertThat(strings(document.at("/$defs/op/enum")))
                .isEqualTo(Stream.of(Comparison.values()).map(Comparison::sign).toList());
        assertThat(strings(properties.at("/source/properties/charset/properties/basis/enum")))
                .isEqualTo(labels(CharsetVerdict.Basis.values()));
        assertThat(strings(properties.at("/blocks/items/properties/type/enum"))).isEqualTo(labels(Block.Type.values()));
        assertThat(strings(properties.at("/duties/items/properties/units/items/properties/role/enum")))
                .isEqualTo(labels(ResponsibleUnit.Role.values()));
        assertThat(strings(properties.at("/statements/items/properties/mode/enum")))
                .isEqualTo(labels(Statement.Mode.values()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void asyncapi_describes_the_topic_and_the_headers_of_every_event(EventRecord event) throws IOException {
        JsonNode api = new YAMLMapper().readTree(read("docs/asyncapi.yaml"));
        JsonNode channel = api.get("channels").get(event.topic());
        String reference = channel.get("messages").elements().next().get("$ref").textValue();
        JsonNode message = api.at(reference.substring(1));
        JsonNode headers = message.at("/headers/allOf/1/properties");

        assertThat(headers.at("/ce_type/const").textValue())
                .isEqualTo(event.headers().get("ce_type"));
        assertThat(headers.at("/ce_dataschema/const").textValue())
                .isEqualTo(event.headers().get("ce_dataschema"));
        assertThat(strings(api.at("/components/schemas/cloudEventHeaders/required")))
                .containsExactlyElementsOf(event.headers().keySet());
        JsonNode schema = new JsonMapper()
                .readTree(read("docs/" + message.at("/payload/schema/$ref").textValue()));
        assertThat(schema.get("$id").textValue()).isEqualTo(event.headers().get("ce_dataschema"));
    }

    private static JsonNode schema(String name) {
        try {
            return new JsonMapper().readTree(read("src/main/resources/io/zhengwen/schema/" + name + ".v1.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> propertyNames(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        schema.forEach(child -> names.addAll(propertyNames(child)));
        return names;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static List<String> labels(Enum<?>[] constants) {
        return Stream.of(constants).map(FactFields::label).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
