package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Cuts metadata lines and rows of index tables into labels and values. */
final class LabelTable {
    private static final String BEFORE_VALUE = " \t\n\r\f|｜:：[]【】（）()/";
    private static final String BEHIND_VALUE = " \t\n\r\f|｜[【（(/;；";
    private static final String BEFORE_LABEL = " \t\n\r\f[【〖（(●■◆·※*";
    private static final String BEHIND_LABEL = " \t\n\r\f:：]】〗）)|｜";
    private static final int LONGEST_LABEL = 24;

    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Map<String, IndexKind> kinds = new HashMap<>();
    private final LabelPattern label;
    private final LabelPattern bare;
    private final LabelPattern glued;

    /**
     * A label and what stands behind it.
     *
     * @param label without blanks; empty for words in front of the first label
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
        for (List<String> row : ResourceTable.read("index-labels.tsv", 2)) {
            for (String word : row.get(1).split(" +", -1)) {
                kinds.putIfAbsent(word, IndexKind.named(row.get(0)));
            }
        }
        all.addAll(kinds.keySet());
        // A label may stand right behind a number or a date: 云政发〔2019〕7号成文日期：…
        label = new LabelPattern(
                "(?<![\\u4e00-\\u9fa5&&[^号號日]])", all, "\\s?(?:[】\\]]?\\s?[:：]|\\s?[|｜]\\s?|[】\\]]\\s?)");
        bare = new LabelPattern("(?<!\\S)", kinds.keySet(), "(?!\\S)");
        glued = new LabelPattern("", kinds.keySet(), "(?=[0-9A-Z\\u4e00-\\u9fa5〔\\[（(])");
    }

    /** Labels that a colon or a bar follows, with their values. */
    List<Labelled> read(String line) {
        return hasSign(line) ? pairs(line, label, false) : List.of();
    }

    /** The same with the words in front of the first label, if any, under an empty label. */
    List<Labelled> readWhole(String line) {
        return hasSign(line) ? pairs(line, label, true) : List.of();
    }

    /** Without one of the signs behind a label no label is found, and most lines have none. */
    private static boolean hasSign(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isSign(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(char c) {
        return switch (c) {
            case ':', '：', '|', '｜', ']', '】' -> true;
            default -> false;
        };
    }

    /** Labels of an index table that only blanks set off; empty unless the line starts with one. */
    List<Labelled> readBare(String line) {
        if (!bare.mayStartAt(line, 0)) {
            return List.of();
        }
        if (bare.startsAt(bare.matcher(line), line, 0)) {
            return pairs(line, bare, false);
        }
        Matcher close = glued.matcher(line);
        if (glued.startsAt(close, line, 0)) {
            String word = Blanks.strip(close.group(1));
            String value = line.substring(close.end()).strip();
            return kinds.get(word).isUnmistakable(value) ? List.of(new Labelled(word, value)) : List.of();
        }
        return List.of();
    }

    private static List<Labelled> pairs(String line, LabelPattern pattern, boolean leading) {
        Matcher matcher = pattern.matcher(line);
        List<Labelled> found = new ArrayList<>();
        String open = leading ? "" : null;
        int start = 0;
        while (pattern.find(matcher, line, start)) {
            String value = trimmed(line.substring(start, matcher.start()));
            if (open != null && !(open.isEmpty() && value.isEmpty())) {
                found.add(new Labelled(open, value));
            }
            open = Blanks.strip(matcher.group(1));
            start = matcher.end();
        }
        if (open != null && !open.isEmpty()) {
            found.add(new Labelled(open, trimmed(line.substring(start))));
        }
        return found;
    }

    boolean is(String field, String word) {
        return fields.getOrDefault(field, Set.of()).contains(word);
    }

    /** What kind of value the label of an index table has; empty for all other words. */
    Optional<IndexKind> kind(String word) {
        return Optional.ofNullable(kinds.get(word));
    }

    /** The label that a whole cell is; empty for a cell that says more. */
    Optional<String> asLabel(String cell) {
        if (cell.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        String bounded = within(cell, BEFORE_LABEL, BEHIND_LABEL);
        if (!bare.mayStartAt(bounded, 0)) {
            return Optional.empty();
        }
        String word = Blanks.strip(bounded);
        return kinds.containsKey(word) ? Optional.of(word) : Optional.empty();
    }

    private static String trimmed(String value) {
        return within(value, BEFORE_VALUE, BEHIND_VALUE);
    }

    /** The text without those signs at its ends. */
    private static String within(String text, String before, String behind) {
        int from = 0;
        while (from < text.length() && before.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int until = text.length();
        while (until > from && behind.indexOf(text.charAt(until - 1)) >= 0) {
            until--;
        }
        return text.substring(from, until);
    }
}
