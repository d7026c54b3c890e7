package io.zhengwen.stage.content.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page's machine-readable head says; empty for plain text.
 *
 * @param pageTitle the text of {@code <title>}
 * @param values meta names and properties in lower case to content, JSON-LD fields under {@code ld:}; first wins
 * @param headings texts of {@code h1} elements in document order
 */
public record PageMeta(Optional<String> pageTitle, Map<String, String> values, List<String> headings) {
    public static final PageMeta NONE = new PageMeta(Optional.empty(), Map.of(), List.of());

    public PageMeta {
        values = Map.copyOf(values);
        headings = List.copyOf(headings);
    }

    /** The first of these names that has a value. */
    public Optional<String> first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }
}
