package io.zhengwen.stage.structure.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads this package's rules: tab-separated files, one rule a line, {@code #} for comments. */
final class Lexicon {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.<String>comparingInt(String::length).reversed();

    private Lexicon() {}

    /** The rows of a file, each padded with empty strings to {@code columns}. */
    static List<List<String>> rows(String file, int columns) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of((line + "\t".repeat(columns)).split("\t", columns + 1)))
                    .map(cells -> cells.subList(0, columns).stream()
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The words of a one-column file, longest first. */
    static List<String> words(String file) {
        return longestFirst(rows(file, 1).stream().map(row -> row.get(0)).toList());
    }

    static List<String> longestFirst(List<String> words) {
        return words.stream().distinct().sorted(LONGEST_FIRST).toList();
    }
}
