package io.zhengwen.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares a JSON Schema with the one that was released before it. An optional field may be added, and texts may change;
 * whatever else a reader can rely on must stay: a field, its type, its values, whether it is there.
 *
 * <p>Definitions are compared where they are used, so they may be renamed, split and joined.
 */
final class SchemaComparison {
    /** What explains and does not assert. */
    private static final Set<String> TEXTS =
            Set.of("$schema", "$comment", "$defs", "$ref", "title", "description", "examples", "deprecated");

    private static final Set<String> COMPARED_APART = Set.of("properties", "required", "enum");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private SchemaComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** What breaks readers of the earlier schema, each with the place where; nothing when the later one may follow it. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaComparison comparison = new SchemaComparison(before, after);
        comparison.compare("", before, after);
        return comparison.breaks;
    }

    private void compare(String path, JsonNode oldNode, JsonNode newNode) {
        JsonNode old = resolved(oldNode, before);
        JsonNode now = resolved(newNode, after);
        if (old.isArray() && now.isArray() && old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                compare(path + "/" + i, old.get(i), now.get(i));
            }
        } else if (!old.isObject() || !now.isObject()) {
            if (!old.equals(now)) {
                breaks.add(place(path) + " was " + text(old) + " and is " + text(now));
            }
        } else {
            compareFields(path, old, now);
            compareRequired(path, old, now);
            compareEnum(path, old, now);
            keywords(old, now).forEach(keyword -> compare(path + "/" + keyword, old.path(keyword), now.path(keyword)));
        }
    }

    private void compareFields(String path, JsonNode old, JsonNode now) {
        JsonNode fields = old.path("properties");
        fields.properties().forEach(field -> {
            String place = path + "/" + field.getKey();
            JsonNode same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                breaks.add(place(place) + " is gone");
            } else {
                compare(place, field.getValue(), same);
            }
        });
    }

    private void compareRequired(String path, JsonNode old, JsonNode now) {
        Set<String> was = texts(old.path("required"));
        Set<String> is = texts(now.path("required"));
        is.stream()
                .filter(field -> !was.contains(field))
                .forEach(field -> breaks.add(place(path + "/" + field)
                        + " is required now: events that were published before do not have it"));
        was.stream()
                .filter(field -> !is.contains(field))
                .forEach(field -> breaks.add(place(path + "/" + field) + " is not required any more"));
    }

    private void compareEnum(String path, JsonNode old, JsonNode now) {
        if (old.has("enum") != now.has("enum")) {
            breaks.add(
                    place(path) + (now.has("enum") ? " has a list of values now" : " has no list of values any more"));
            return;
        }
        Set<String> was = texts(old.path("enum"));
        Set<String> is = texts(now.path("enum"));
        was.stream()
                .filter(value -> !is.contains(value))
                .forEach(value -> breaks.add(place(path) + " loses the value " + value));
        is.stream()
                .filter(value -> !was.contains(value))
                .forEach(value -> breaks.add(
                        place(path) + " gets the value " + value + ", which a reader that lists all does not know"));
    }

    private static Set<String> keywords(JsonNode old, JsonNode now) {
        Set<String> keywords = new TreeSet<>();
        old.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(TEXTS);
        keywords.removeAll(COMPARED_APART);
        return keywords;
    }

    /** The node with what it refers to, in one. */
    private static JsonNode resolved(JsonNode node, JsonNode root) {
        if (!node.isObject() || !node.has("$ref")) {
            return node;
        }
        JsonNode target = root.at(node.get("$ref").textValue().substring(1));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("leads nowhere: " + node.get("$ref"));
        }
        ObjectNode merged = resolved(target, root).deepCopy();
        return merged.setAll((ObjectNode) node);
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }

    private static String place(String path) {
        return path.isEmpty() ? "the event" : path.substring(1);
    }
}
