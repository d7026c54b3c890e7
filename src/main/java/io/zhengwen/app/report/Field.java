package io.zhengwen.app.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A field of the document's head.
 *
 * @param name as in the event, such as {@code policy.issuedOn}
 * @param values as in the event; none when the document does not say
 */
record Field(String name, String chinese, List<String> values) {
    Field {
        values = List.copyOf(values);
    }

    static Field of(String name, String chinese, Optional<?> value) {
        return new Field(name, chinese, value.map(Object::toString).stream().toList());
    }

    static Field of(String name, String chinese, Collection<String> values) {
        return new Field(name, chinese, List.copyOf(values));
    }
}
