package io.zhengwen.stage.genre;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Properties of a text that no pattern can hold: shares, order, layout. */
enum Shape {
    /** How many different years or dates open a line. */
    DATED_LINES,
    /** Lines that are only a date: headings of a chronicle's days or years. */
    DATE_HEADINGS,
    /** Dated lines' share of all lines, a few lines under a date counted with it. */
    DATED_SHARE,
    /** The longest row of lines that each open with a date other than the one before. */
    DATED_RUN,
    /** 1 when the dated lines lie within days of each other and end on the day of publication or the day before. */
    FRESH_DATES,
    /** How consistently the dates run up or down: 1 when they never turn. */
    DATE_ORDER,
    /** Share of lines that are short and hold no sentence. */
    LABEL_SHARE,
    /** Share of letters that are Latin. */
    LATIN_SHARE,
    /** Share of lines that only name a yearbook or a yearly chronicle. */
    CHRONICLE_LINKS;

    private static final Pattern CHRONICLE_LINK =
            Pattern.compile("\\D{0,12}\\d{4}年?(度|上半年|下半年)?\\D{0,8}(大事记|大事記|年鉴|年鑑|年表)\\D{0,4}"
                    + "((19|20)\\d{2}[-年./]\\d{1,2}[-月./]\\d{1,2}\\D{0,4})?");
    private static final int LABEL_LENGTH = 22;

    static Map<Shape, Measure> measure(Reading reading) {
        Map<Shape, Measure> measures = new EnumMap<>(Shape.class);
        List<String> lines = reading.lines();
        DatedLines dated = DatedLines.in(lines);
        measures.put(DATED_LINES, new Measure(dated.count(), dated.sample()));
        measures.put(DATE_HEADINGS, new Measure(dated.bare(), dated.sample()));
        measures.put(DATED_SHARE, new Measure(dated.share(), dated.sample()));
        measures.put(DATED_RUN, new Measure(dated.run(), dated.sample()));
        measures.put(
                FRESH_DATES,
                new Measure(reading.published().filter(dated::endsFreshOn).isPresent() ? 1 : 0, dated.sample()));
        measures.put(DATE_ORDER, new Measure(dated.order(), dated.sample()));
        measures.put(LABEL_SHARE, share(lines, line -> line.length() <= LABEL_LENGTH && !line.matches(".*[。;!?].*")));
        measures.put(
                CHRONICLE_LINKS,
                share(lines, line -> CHRONICLE_LINK.matcher(line).matches()));
        measures.put(LATIN_SHARE, latin(reading.scope(Scope.BODY)));
        return measures;
    }

    private static Measure share(List<String> lines, Predicate<String> test) {
        List<String> hits = lines.stream().filter(test).toList();
        return new Measure(
                lines.isEmpty() ? 0 : (double) hits.size() / lines.size(), hits.isEmpty() ? "" : hits.get(0));
    }

    private static Measure latin(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long latin = text.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        return new Measure(letters == 0 ? 0 : (double) latin / letters, "");
    }
}
