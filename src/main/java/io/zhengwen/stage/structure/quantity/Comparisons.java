package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Comparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words before and after a number that bound it. */
final class Comparisons {
    /** A word found beside a number and how far it reaches. */
    record Found(Comparison op, int edge) {}

    private final Map<String, Comparison> before = new LinkedHashMap<>();
    private final Map<String, Comparison> after = new LinkedHashMap<>();

    Comparisons() {
        List<List<String>> rows = Lexicon.rows("comparisons.tsv", 3);
        List<String> words =
                Lexicon.longestFirst(rows.stream().map(row -> row.get(1)).toList());
        for (String word : words) {
            rows.stream()
                    .filter(row -> row.get(1).equals(word))
                    .forEach(row ->
                            (row.get(0).equals("before") ? before : after).put(word, Comparison.valueOf(row.get(2))));
        }
    }

    /** The longest word that ends at {@code end}, blanks and 了 between it and the number allowed. */
    Optional<Found> endingAt(String text, int end) {
        int edge = skipBlanksBack(text, end);
        if (edge > 0 && text.charAt(edge - 1) == '了') {
            edge--;
        }
        for (Map.Entry<String, Comparison> word : before.entrySet()) {
            if (text.startsWith(word.getKey(), edge - word.getKey().length())) {
                return Optional.of(
                        new Found(word.getValue(), edge - word.getKey().length()));
            }
        }
        return Optional.empty();
    }

    /** The longest word that starts at {@code start}, blanks before it allowed. */
    Optional<Found> startingAt(String text, int start) {
        int edge = start;
        while (edge < text.length() && edge < start + 2 && isBlank(text.charAt(edge))) {
            edge++;
        }
        for (Map.Entry<String, Comparison> word : after.entrySet()) {
            if (text.startsWith(word.getKey(), edge)) {
                return Optional.of(
                        new Found(word.getValue(), edge + word.getKey().length()));
            }
        }
        return Optional.empty();
    }

    static int skipBlanksBack(String text, int end) {
        int edge = end;
        while (edge > 0 && edge > end - 2 && isBlank(text.charAt(edge - 1))) {
            edge--;
        }
        return edge;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u3000';
    }
}
