package io.zhengwen.stage.structure.policy;

import io.zhengwen.stage.structure.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels that sites use for each field of an index table, the clearest first. */
final class IndexLabels {
    private final Map<String, List<String>> fields = new HashMap<>();

    IndexLabels() {
        for (List<String> row : Lexicon.load("index-labels.tsv").rows()) {
            fields.put(row.get(0), List.of(row.get(1).split(" +", -1)));
        }
    }

    List<String> of(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
