package io.zhengwen.app.bench.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fact as a gold file writes it, read by a person or found by the stages; an absent field is simply not there. */
public record Fact(FactType type, Map<String, String> fields) {
    public Fact {
        Objects.requireNonNull(type, "type");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static Fact of(FactType type, String value) {
        return new Fact(type, Map.of("value", value));
    }

    /** The field's value, or an empty string. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** As a line of a gold file. */
    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\t", type.label() + "\t", ""));
    }

    /** Collects the fields of a fact, leaving out what is unknown. */
    static final class Builder {
        private final FactType type;
        private final Map<String, String> fields = new LinkedHashMap<>();

        Builder(FactType type) {
            this.type = type;
        }

        Builder with(String name, Object value) {
            String written = value instanceof Optional<?> maybe
                    ? maybe.map(Object::toString).orElse("")
                    : value.toString();
            if (!written.isEmpty()) {
                fields.put(name, written.replaceAll("[\\t\\r\\n]+", " "));
            }
            return this;
        }

        Fact build() {
            return new Fact(type, fields);
        }
    }
}
