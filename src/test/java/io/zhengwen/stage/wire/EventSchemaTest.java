package io.zhengwen.stage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.SameAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemaTest {
    private static final SameAs SAME_AS = new SameAs(new DocumentId("u-" + "b".repeat(32)), 2);
    private static final EventEncoder ENCODER = new EventEncoder("9.8.7", EventEncoder.LARGEST_EVENT);
    /** Fields that came after the schema's first release; readers of older events do without. */
    private static final Set<String> OPTIONAL = Set.of("sameAs");

    private final EventSchemas schemas = new EventSchemas();

    static Stream<EventRecord> events() {
        return Stream.of(
                        ENCODER.encode(SampleDocuments.everyField()),
                        ENCODER.encode(SampleDocuments.nothingFound()),
                        ENCODER.link(ENCODER.encode(SampleDocuments.everyField()), SAME_AS),
                        ENCODER.reject(
                                SampleDocuments.page("a.html", "u-" + "a".repeat(32)), new Rejection.NoMainText(7), 1))
                .flatMap(events -> events.events().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_event_keeps_the_schema_that_it_names(EventRecord event) {
        assertThat(schemas.violations(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_without_any_one_of_its_fields_is_refused(EventRecord event) {
        JsonNode root = EventJson.tree(event);
        for (ObjectNode object : objects(root)) {
            ObjectNode whole = object.objectNode();
            whole.setAll(object);
            whole.fieldNames().forEachRemaining(name -> {
                if (OPTIONAL.contains(name)) {
                    return;
                }
                object.remove(name);
                assertThat(schemas.violations(event, root))
                        .as("%s without %s", whole, name)
                        .isNotEmpty();
                object.setAll(whole);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_with_an_unknown_field_anywhere_is_refused(EventRecord event) {
        JsonNode root = EventJson.tree(event);
        for (ObjectNode object : objects(root)) {
            object.put("unknown", 1);
            assertThat(schemas.violations(event, root))
                    .as("unknown in %s", object)
                    .isNotEmpty();
            object.remove("unknown");
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "/publishedAt, 2024/05/22",
        "/eventDate, 2024-13",
        "/kind, report",
        "/contentHash, abc",
        "/title, ''",
        "/source/fetchedAt, 2024-06-01",
        "/policy/status, valid",
        "/targets/0/op, =>",
        "/blocks/0/type, aside",
        "/region/code, 3205",
        "/targets/0/id, 1",
        "/news/role, copy",
        "/statements/0/mode, spoken"
    })
    void a_value_outside_its_field_is_refused(String pointer, String value) {
        EventRecord event =
                ENCODER.encode(SampleDocuments.everyField()).events().get(0);
        JsonNode root = EventJson.tree(event);
        int slash = pointer.lastIndexOf('/');

        ((ObjectNode) root.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);

        assertThat(schemas.violations(event, root)).isNotEmpty();
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }
}
