package io.zhengwen.app.bench.fuzz;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parts of XML or HTML that can be changed while it stays well-formed, in a text that may not be well-formed. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("<(/?+)([A-Za-z][A-Za-z0-9:_-]*+)([^<>]*+)>");
    private static final Pattern VALUE = Pattern.compile("=\\s*+\"([^\"<>]*+)\"");
    private static final int MOST_CHARACTERS = 1 << 18;
    private static final int TRIES = 8;

    private final String text;

    private Markup(String text) {
        this.text = text;
    }

    static Markup in(String text) {
        return new Markup(text);
    }

    /** How often {@code unit} may be repeated without making a file that is large only. */
    static int bounded(int times, String unit) {
        return Math.max(1, Math.min(times, MOST_CHARACTERS / Math.max(1, unit.length())));
    }

    String attribute(SplittableRandom random) {
        Matcher value = VALUE.matcher(text);
        if (!value.find(random.nextInt(text.length())) && !value.find(0)) {
            return TextMutation.INSERT.apply(text, random);
        }
        String odd = random.nextInt(3) == 0 ? quoted(OddText.any(random)) : OddText.number(random);
        return new Range(value.start(1), value.end(1)).replace(text, odd);
    }

    String textNode(SplittableRandom random) {
        int from = random.nextInt(text.length());
        int end = text.indexOf('>', from);
        String odd = random.nextInt(8) == 0 ? OddText.any(random) : quoted(OddText.any(random));
        return Range.at(end < 0 ? from : end + 1).replace(text, odd);
    }

    /** Replaces an element, with all that is in it. */
    String element(SplittableRandom random, UnaryOperator<String> change) {
        return anyElement(random)
                .map(range -> range.replace(text, change.apply(range.of(text))))
                .orElseGet(() -> TextMutation.DELETE.apply(text, random));
    }

    /** Puts an element into itself, over and over. */
    String nest(SplittableRandom random) {
        int depth = 1 + random.nextInt(random.nextInt(4) == 0 ? 20_000 : 100);
        return element(random, element -> {
            Matcher start = TAG.matcher(element);
            if (!start.lookingAt() || start.end() == element.length()) {
                return element + element;
            }
            int times = bounded(depth, start.group() + start.group(2));
            return start.group().repeat(times) + element + ("</" + start.group(2) + ">").repeat(times);
        });
    }

    private Optional<Range> anyElement(SplittableRandom random) {
        for (int left = TRIES; left > 0; left--) {
            Matcher tag = TAG.matcher(text);
            if ((tag.find(random.nextInt(text.length())) || tag.find(0))
                    && tag.group(1).isEmpty()) {
                return Optional.of(new Range(tag.start(), endOf(tag)));
            }
        }
        return Optional.empty();
    }

    private int endOf(Matcher start) {
        int afterStart = start.end();
        if (start.group(3).endsWith("/")) {
            return afterStart;
        }
        String name = start.group(2);
        int depth = 1;
        while (start.find()) {
            if (start.group(2).equals(name) && !start.group(3).endsWith("/")) {
                depth += start.group(1).isEmpty() ? 1 : -1;
                if (depth == 0) {
                    return start.end();
                }
            }
        }
        return afterStart;
    }

    private static String quoted(String odd) {
        return odd.startsWith("&#")
                ? odd
                : odd.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
