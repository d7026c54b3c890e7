package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.ResourceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts metadata lines and rows of index tables into labels and values. */
final class LabelTable {
    private static final Pattern EDGE = Pattern.compile("^[\\s|｜:：\\[\\]【】（）()/]+|[\\s|｜\\[【（(/;；]+$");

    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Pattern label;

    /**
     * A label and what stands behind it.
     *
     * @param label without blanks
     * @param value as written, without separators at its ends; may be empty
     */
    record Labelled(String label, String value) {}

    LabelTable() {
        Set<String> all = new HashSet<>();
        for (List<String> row : ResourceTable.read("labels.tsv", 2)) {
            Set<String> labels = new HashSet<>(List.of(row.get(1).split(" +", -1)));
            labels.removeIf(word -> word.length() < 2 && !word.equals("文"));
            fields.put(row.get(0), labels);
            all.addAll(labels);
        }
        List<String> longestFirst = new ArrayList<>(all);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        String words =
                String.join("|", longestFirst.stream().map(LabelTable::spaced).toList());
        label = Pattern.compile("(?<![\\u4e00-\\u9fa5])(" + words + ")\\s?(?:[:：]|\\s?[|｜]\\s?)");
    }

    /** 索引号 also reads 索 引 号. */
    private static String spaced(String word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            pattern.append(i > 0 ? " ?" : "").append(Pattern.quote(word.substring(i, i + 1)));
        }
        return pattern.toString();
    }

    List<Labelled> read(String line) {
        List<Labelled> found = new ArrayList<>();
        Matcher matcher = label.matcher(line);
        String open = null;
        int start = 0;
        while (matcher.find()) {
            if (open != null) {
                found.add(new Labelled(open, trimmed(line.substring(start, matcher.start()))));
            }
            open = Blanks.strip(matcher.group(1));
            start = matcher.end();
        }
        if (open != null) {
            found.add(new Labelled(open, trimmed(line.substring(start))));
        }
        return found;
    }

    boolean is(String field, String word) {
        return fields.getOrDefault(field, Set.of()).contains(word);
    }

    private static String trimmed(String value) {
        return EDGE.matcher(value).replaceAll("");
    }
}
