package io.zhengwen.stage.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows of a tab-separated resource beside this class; blank lines and lines that start with {@code #} are comments. */
public record Lexicon(List<List<String>> rows) {
    public Lexicon {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Lexicon load(String name) {
        InputStream stream = Lexicon.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("no such resource: " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Lexicon(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column. */
    public List<String> words() {
        return rows.stream().map(row -> row.get(0).strip()).toList();
    }

    /** The first column of the rows whose second column is {@code kind}. */
    public List<String> words(String kind) {
        return rows.stream()
                .filter(row -> row.size() > 1 && row.get(1).strip().equals(kind))
                .map(row -> row.get(0).strip())
                .toList();
    }
}
