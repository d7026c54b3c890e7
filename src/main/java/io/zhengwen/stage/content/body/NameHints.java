package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What page authors give away by their class names and ids: comment, footer, related, share ... */
public final class NameHints {
    private static final int LONGEST = 32;
    private static final Double NONE = 0.0;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> tags = new HashMap<>();
    /** For each first letter the lengths of the words that begin with it, as bits: most names are done with at once. */
    private final int[] lengths = new int[128];

    public NameHints() {
        for (List<String> row : ResourceTable.read("name-hints.tsv", 2)) {
            for (String word : row.get(1).split(" ", -1)) {
                add(word, Double.valueOf(row.get(0)));
            }
        }
    }

    private void add(String word, Double weight) {
        if (word.startsWith("<")) {
            tags.put(word.substring(1, word.length() - 1), weight);
        } else {
            weights.put(word, weight);
            lengths[word.charAt(0)] |= 1 << word.length();
        }
    }

    private boolean mayBeWord(char first, int length) {
        return first < lengths.length && length < LONGEST && (lengths[first] & 1 << length) != 0;
    }

    /** Sum over the words of the names; words end at every sign that is not a letter. */
    double of(Box box) {
        String names = box.names();
        double sum = tags.getOrDefault(box.tag(), NONE);
        int start = 0;
        for (int i = 0; i <= names.length() && !names.isEmpty(); i++) {
            if (i == names.length() || !Character.isLetter(names.charAt(i))) {
                if (i > start && mayBeWord(names.charAt(start), i - start)) {
                    sum += weights.getOrDefault(names.substring(start, i), NONE);
                }
                start = i + 1;
            }
        }
        return sum;
    }
}
