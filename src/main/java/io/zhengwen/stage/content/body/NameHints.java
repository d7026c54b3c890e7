package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What page authors give away by their class names and ids: comment, footer, related, share ... */
public final class NameHints {
    private final Map<String, Double> weights = new HashMap<>();

    public NameHints() {
        for (List<String> row : ResourceTable.read("name-hints.tsv", 2)) {
            for (String word : row.get(1).split(" ", -1)) {
                weights.put(word, Double.valueOf(row.get(0)));
            }
        }
    }

    /** Sum over the words of the names; words end at every sign that is not a letter. */
    double of(Box box) {
        String names = box.names();
        double sum = weights.getOrDefault("<" + box.tag() + ">", 0.0);
        int start = 0;
        for (int i = 0; i <= names.length() && !names.isEmpty(); i++) {
            if (i == names.length() || !Character.isLetter(names.charAt(i))) {
                if (i > start) {
                    sum += weights.getOrDefault(names.substring(start, i), 0.0);
                }
                start = i + 1;
            }
        }
        return sum;
    }
}
