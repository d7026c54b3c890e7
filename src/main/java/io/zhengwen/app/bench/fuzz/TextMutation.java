package io.zhengwen.app.bench.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil a text in its characters, so that it stays one. None may be called without text. */
enum TextMutation {
    INSERT {
        @Override
        String apply(String text, SplittableRandom random) {
            return Range.at(random.nextInt(text.length() + 1)).replace(text, OddText.any(random));
        }
    },
    REPLACE {
        @Override
        String apply(String text, SplittableRandom random) {
            return Range.shortIn(text.length(), random).replace(text, OddText.any(random));
        }
    },
    /** Cut at any UTF-16 unit: halves of surrogate pairs are wanted. */
    DELETE {
        @Override
        String apply(String text, SplittableRandom random) {
            return Range.in(text.length(), random).replace(text, "");
        }
    },
    DUPLICATE {
        @Override
        String apply(String text, SplittableRandom random) {
            String copied = Range.in(text.length(), random).of(text);
            return Range.at(random.nextInt(text.length() + 1)).replace(text, copied);
        }
    },
    REPEAT {
        @Override
        String apply(String text, SplittableRandom random) {
            Range range = Range.shortIn(text.length(), random);
            return range.replace(text, range.of(text).repeat(2 + random.nextInt(400)));
        }
    },
    NUMBER {
        @Override
        String apply(String text, SplittableRandom random) {
            Matcher number = DIGITS.matcher(text);
            boolean found = number.find(random.nextInt(text.length())) || number.find(0);
            return found
                    ? new Range(number.start(), number.end()).replace(text, OddText.number(random))
                    : OddText.number(random) + text;
        }
    },
    SWAP_LINES {
        @Override
        String apply(String text, SplittableRandom random) {
            String[] lines = text.split("\n", -1);
            int one = random.nextInt(lines.length);
            int other = random.nextInt(lines.length);
            String kept = lines[one];
            lines[one] = lines[other];
            lines[other] = kept;
            return String.join("\n", lines);
        }
    },
    ATTRIBUTE {
        @Override
        String apply(String text, SplittableRandom random) {
            return Markup.in(text).attribute(random);
        }
    },
    TEXT_NODE {
        @Override
        String apply(String text, SplittableRandom random) {
            return Markup.in(text).textNode(random);
        }
    },
    DELETE_ELEMENT {
        @Override
        String apply(String text, SplittableRandom random) {
            return Markup.in(text).element(random, element -> "");
        }
    },
    REPEAT_ELEMENT {
        @Override
        String apply(String text, SplittableRandom random) {
            int times = 2 + random.nextInt(random.nextInt(10) == 0 ? 2000 : 10);
            return Markup.in(text).element(random, element -> element.repeat(Markup.bounded(times, element)));
        }
    },
    NEST_ELEMENT {
        @Override
        String apply(String text, SplittableRandom random) {
            return Markup.in(text).nest(random);
        }
    };

    private static final List<TextMutation> ALL = List.of(values());
    private static final List<TextMutation> PLAIN =
            List.of(INSERT, REPLACE, DELETE, DUPLICATE, REPEAT, NUMBER, SWAP_LINES);
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?+");

    abstract String apply(String text, SplittableRandom random);

    static String any(String text, SplittableRandom random, Steps steps) {
        List<TextMutation> mutations = text.indexOf('<') >= 0 ? ALL : PLAIN;
        TextMutation mutation = mutations.get(random.nextInt(mutations.size()));
        steps.add(mutation);
        return mutation.apply(text, random);
    }
}
