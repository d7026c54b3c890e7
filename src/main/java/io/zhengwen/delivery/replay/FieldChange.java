package io.zhengwen.delivery.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One place where two forms of an event differ.
 *
 * @param path JSON pointer; in arrays the place in the new form, or in the old one for what is gone
 * @param from missing where the new form has something more
 * @param to missing where the new form has something less
 */
public record FieldChange(String path, JsonNode from, JsonNode to) {
    static List<FieldChange> between(JsonNode from, JsonNode to) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", from, to, changes);
        return changes;
    }

    private static void compare(String path, JsonNode from, JsonNode to, List<FieldChange> changes) {
        if (from.equals(to)) {
            return;
        }
        if (from.isObject() && to.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            from.fieldNames().forEachRemaining(names::add);
            to.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + escaped(name), from.path(name), to.path(name), changes));
        } else if (from.isArray() && to.isArray()) {
            compareItems(path, from, to, changes);
        } else {
            changes.add(new FieldChange(path, from, to));
        }
    }

    /** Items that are equal at both ends are set aside, so that one that is new does not change all that follow. */
    private static void compareItems(String path, JsonNode from, JsonNode to, List<FieldChange> changes) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && from.get(start).equals(to.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        int oldEnd = from.size() - tail;
        int newEnd = to.size() - tail;
        for (int i = start; i < Math.max(oldEnd, newEnd); i++) {
            JsonNode before = i < oldEnd ? from.get(i) : MissingNode.getInstance();
            JsonNode after = i < newEnd ? to.get(i) : MissingNode.getInstance();
            compare(path + "/" + i, before, after, changes);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
