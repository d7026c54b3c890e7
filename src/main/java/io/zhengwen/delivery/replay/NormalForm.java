package io.zhengwen.delivery.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zhengwen.delivery.EventDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An event without what another revision of the same outcome would have different: the revision itself, ids that carry
 * it, the version of the rules, and the number of the try; and without the link to another document, which rests on what
 * was known when it was published and not on the rules.
 */
final class NormalForm {
    private static final List<String> CHANGING = List.of("revision", "pipelineVersion", "attempts", "sameAs");
    private static final Pattern WITH_REVISION = Pattern.compile("([a-z]-[0-9a-f]{32}/)\\d+/");

    private NormalForm() {}

    static JsonNode of(byte[] value) {
        JsonNode event = EventValue.read(value);
        if (event instanceof ObjectNode object) {
            object.remove(CHANGING);
        }
        strip(event);
        return event;
    }

    static EventDigest digest(String topic, String key, byte[] value) {
        return EventDigest.of(topic, key, "", of(value).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void strip(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(NormalForm::strip);
        } else if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            for (Map.Entry<String, JsonNode> field : fields) {
                if (field.getKey().equals("id") && field.getValue().isTextual()) {
                    String id = WITH_REVISION.matcher(field.getValue().asText()).replaceFirst("$1");
                    object.set("id", TextNode.valueOf(id));
                } else {
                    strip(field.getValue());
                }
            }
        }
    }
}
