package io.zhengwen.stage.genre;

import io.zhengwen.document.Genre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file of {@code src/test/resources/genre}: labelled lines, an empty line, the text.
 *
 * @param cue the cue that must have fired; empty where any may
 * @param silent a cue that must not have fired; empty for none
 */
record GenreCase(
        String name,
        Genre expected,
        String cue,
        String silent,
        String title,
        Map<String, String> index,
        String why,
        String text) {
    private static final Path FOLDER = Path.of("src/test/resources/genre");

    static List<GenreCase> all() throws IOException {
        List<GenreCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                cases.add(read(file));
            }
        }
        return cases;
    }

    private static GenreCase read(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n\n", 2);
        Map<String, String> head = new LinkedHashMap<>();
        for (String line : parts[0].lines().toList()) {
            String[] pair = line.split(": ?", 2);
            head.put(pair[0], pair[1]);
        }
        return new GenreCase(
                file.getFileName().toString().replace(".txt", ""),
                Genre.valueOf(head.get("expect").toUpperCase(Locale.ROOT)),
                head.getOrDefault("cue", ""),
                head.getOrDefault("silent", ""),
                head.get("title"),
                index(head.get("index")),
                head.get("why"),
                parts[1]);
    }

    private static Map<String, String> index(String written) {
        Map<String, String> index = new LinkedHashMap<>();
        for (String entry : written.split(";", -1)) {
            String[] pair = entry.split("=", 2);
            if (pair.length == 2) {
                index.put(pair[0], pair[1]);
            }
        }
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
