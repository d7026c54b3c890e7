package io.zhengwen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate itself: what it lets through and what it stops. */
class SchemaComparisonTest {
    private static final String RELEASED =
            """
            {"$id": "urn:a:v1", "title": "A", "type": "object", "additionalProperties": false,
             "required": ["id", "kind", "source"],
             "properties": {
               "id": {"$ref": "#/$defs/id", "description": "Which."},
               "kind": {"enum": ["news", "policy", null]},
               "note": {"type": ["string", "null"], "minLength": 1},
               "tags": {"type": "array", "items": {"type": "string"}},
               "source": {"type": "object", "additionalProperties": false, "required": ["uri"],
                 "properties": {"uri": {"type": "string", "format": "uri"}, "bytes": {"type": "integer", "minimum": 0}}}},
             "$defs": {"id": {"type": "string", "pattern": "^[a-z]$"}}}
            """;

    static Stream<Arguments> changesThatMayCome() {
        return Stream.of(
                Arguments.of("an optional field", "\"note\":", "\"more\": {\"type\": \"string\"}, \"note\":"),
                Arguments.of(
                        "an optional field deep inside", "\"bytes\":", "\"site\": {\"type\": \"string\"}, \"bytes\":"),
                Arguments.of("another description", "\"Which.\"", "\"Which one.\""),
                Arguments.of("another title", "\"title\": \"A\"", "\"title\": \"B\""),
                Arguments.of("a definition by another name", "$defs/id\"", "$defs/key\""),
                Arguments.of("other order", "\"news\", \"policy\"", "\"policy\", \"news\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesThatMayCome")
    void an_optional_field_and_other_words_may_come(String change, String old, String now) throws Exception {
        assertThat(breaks(changed(old, now)
                        .replace(
                                "\"$defs\": {\"id\"",
                                "\"$defs\": {\"key\": " + "{\"type\": \"string\", \"pattern\": \"^[a-z]$\"}, \"id\"")))
                .isEmpty();
    }

    static Stream<Arguments> changesThatBreak() {
        return Stream.of(
                Arguments.of("\"note\": {\"type\": [\"string\", \"null\"], \"minLength\": 1},", "", "note is gone"),
                Arguments.of("\"note\":", "\"remark\":", "note is gone"),
                Arguments.of("\"bytes\": {\"type\": \"integer\", \"minimum\": 0}", "\"b\": {}", "source/bytes is gone"),
                Arguments.of("\"integer\"", "\"string\"", "source/bytes/type was \"integer\" and is \"string\""),
                Arguments.of(
                        "[\"string\", \"null\"]",
                        "\"string\"",
                        "note/type was [\"string\",\"null\"] and is \"string\""),
                Arguments.of(
                        "{\"type\": \"string\"}}",
                        "{\"type\": \"number\"}}",
                        "tags/items/type was \"string\" and is \"number\""),
                Arguments.of("\"policy\", null", "null", "kind loses the value policy"),
                Arguments.of(
                        "\"policy\", null",
                        "\"policy\", \"law\", null",
                        "kind gets the value law, which a reader that lists all does not know"),
                Arguments.of(
                        "\"minLength\": 1", "\"enum\": [\"a\"], \"minLength\": 1", "note has a list of values now"),
                Arguments.of("\"minLength\": 1", "\"minLength\": 2", "note/minLength was 1 and is 2"),
                Arguments.of(
                        "\"minimum\": 0", "\"minimum\": 0, \"maximum\": 9", "source/bytes/maximum was absent and is 9"),
                Arguments.of("^[a-z]$", "^[a-y]$", "id/pattern was \"^[a-z]$\" and is \"^[a-y]$\""),
                Arguments.of(
                        "\"format\": \"uri\"",
                        "\"format\": \"email\"",
                        "source/uri/format was \"uri\" and is \"email\""),
                Arguments.of(
                        "\"kind\", \"source\"]",
                        "\"kind\", \"source\", \"note\"]",
                        "note is required now: events that were published before do not have it"),
                Arguments.of("\"kind\", \"source\"]", "\"source\"]", "kind is not required any more"),
                Arguments.of(
                        "\"additionalProperties\": false,\n", "\n", "additionalProperties was false and is absent"),
                Arguments.of("urn:a:v1", "urn:a:v2", "$id was \"urn:a:v1\" and is \"urn:a:v2\""));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("changesThatBreak")
    void what_readers_rely_on_must_stay(String old, String now, String verdict) throws Exception {
        assertThat(breaks(changed(old, now))).containsExactly(verdict);
    }

    @Test
    void a_field_that_comes_as_a_required_one_breaks_too() throws Exception {
        String changed = changed("\"note\":", "\"more\": {\"type\": \"string\"}, \"note\":")
                .replace("\"source\"],", "\"source\", \"more\"],");

        assertThat(breaks(changed)).singleElement().asString().startsWith("more is required now");
    }

    private static String changed(String old, String now) {
        assertThat(RELEASED).contains(old);
        return RELEASED.replace(old, now);
    }

    private static List<String> breaks(String changed) throws JsonProcessingException {
        JsonNode before = new JsonMapper().readTree(RELEASED);
        return SchemaComparison.breaks(before, new JsonMapper().readTree(changed));
    }
}
