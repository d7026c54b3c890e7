package io.zhengwen.app.report;

import java.util.HashMap;
import java.util.Map;

/** The reasons that have a colour and a Chinese name; stages may have others. */
final class ReasonTable {
    private static final String OTHER = "other";

    private final Map<String, Reason> reasons = new HashMap<>();

    ReasonTable() {
        Inline.read("reasons.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(row -> reasons.put(row[0], new Reason(row[0], row[1], row[2])));
    }

    Reason of(String name) {
        return reasons.getOrDefault(name, new Reason(name, OTHER, ""));
    }
}
