package io.zhengwen.app.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done to a file, for people: {@code member 3 word/document.xml, delete-element}. */
final class Steps {
    private final List<String> done = new ArrayList<>();

    void add(Enum<?> mutation) {
        add(mutation.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void add(String step) {
        done.add(step);
    }

    @Override
    public String toString() {
        return String.join(", ", done);
    }
}
