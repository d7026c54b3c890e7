package io.zhengwen.stage.genre;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zhengwen.document.Genre;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code cues.yaml}; a row that says something impossible stops the start. */
final class CueTable {
    private static final String RESOURCE = "cues.yaml";

    private CueTable() {}

    static List<Cue> load() {
        try (InputStream in = CueTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + RESOURCE);
            }
            List<Row> rows = new YAMLMapper().readValue(in, new TypeReference<List<Row>>() {});
            return rows.stream().map(Row::cue).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** A row as written: scope and pattern, scope and words, or shape and atLeast; what is not written is null here only. */
    record Row(
            String name,
            String genre,
            double weight,
            String scope,
            String pattern,
            List<String> words,
            List<String> needs,
            Integer times,
            Double perThousand,
            String shape,
            Double atLeast,
            String why) {
        Cue cue() {
            if (why == null || why.isBlank()) {
                throw new IllegalArgumentException("a cue says why it counts: " + name);
            }
            return new Cue(name, Genre.valueOf(constant(genre)), weight, rule());
        }

        private Cue.Rule rule() {
            long kinds =
                    Stream.of(pattern, words, shape).filter(Objects::nonNull).count();
            if (kinds != 1) {
                throw new IllegalArgumentException("a cue has a pattern, words or a shape: " + name);
            }
            if (shape != null) {
                return new Cue.ShapeRule(Shape.valueOf(constant(shape)), atLeast);
            }
            Scope where = Scope.valueOf(constant(scope));
            Frequency frequency = new Frequency(times == null ? 1 : times, perThousand == null ? 0 : perThousand);
            return words == null
                    ? new Cue.PatternRule(
                            where,
                            Pattern.compile(pattern, Pattern.MULTILINE),
                            frequency,
                            needs == null ? List.of() : needs)
                    : new WordRule(where, words, frequency);
        }

        private static String constant(String written) {
            return written.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }
}
