package io.zhengwen.stage.genre;

import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of the cue table: a sign, the genre it speaks for, and how much it counts. */
record Cue(String name, Genre genre, double weight, Rule rule) {
    private static final int TEXT_LIMIT = 60;

    Optional<FiredCue> fire(Reading reading, Map<Shape, Measure> shapes) {
        return rule.find(reading, shapes).map(text -> new FiredCue(name, genre, weight, shortened(text)));
    }

    private static String shortened(String text) {
        String line = text.strip().replace('\n', ' ');
        if (line.length() <= TEXT_LIMIT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(TEXT_LIMIT - 1)) ? TEXT_LIMIT - 1 : TEXT_LIMIT;
        return line.substring(0, end);
    }

    /** When a cue fires; the text found is its evidence. */
    @FunctionalInterface
    interface Rule {
        Optional<String> find(Reading reading, Map<Shape, Measure> shapes);
    }

    /**
     * A pattern in one scope.
     *
     * @param needs one of these words stands in every match, so that most texts need no search; empty for any
     */
    record PatternRule(Scope scope, Pattern pattern, Frequency frequency, List<String> needs) implements Rule {
        @Override
        public Optional<String> find(Reading reading, Map<Shape, Measure> shapes) {
            String text = reading.scope(scope);
            if (!needs.isEmpty() && needs.stream().noneMatch(text::contains)) {
                return Optional.empty();
            }
            int needed = frequency.needed(text);
            Matcher matcher = pattern.matcher(text);
            String first = "";
            for (int found = 1; matcher.find(); found++) {
                if (found == 1) {
                    first = matcher.group();
                }
                if (found >= needed) {
                    return Optional.of(first);
                }
            }
            return Optional.empty();
        }
    }

    /** A shape that reaches a value. */
    record ShapeRule(Shape shape, double atLeast) implements Rule {
        @Override
        public Optional<String> find(Reading reading, Map<Shape, Measure> shapes) {
            Measure measure = shapes.get(shape);
            return measure.value() >= atLeast ? Optional.of(measure.sample()) : Optional.empty();
        }
    }
}
