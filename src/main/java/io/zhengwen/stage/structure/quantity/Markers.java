package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.ChineseNumerals;
import io.zhengwen.document.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all markers of a sentence. */
final class Markers {
    private static final String COUNTED = "years";

    private record Rule(Marker.Kind kind, String value, Pattern pattern) {}

    private final List<Rule> rules = Lexicon.rows("markers.tsv", 3).stream()
            .map(row -> new Rule(
                    Marker.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1), Pattern.compile(row.get(2))))
            .toList();
    private final PlanPeriods planPeriods = new PlanPeriods();

    /** The markers in reading order. */
    List<Marker> in(String sentence, Moment moment) {
        List<Marker> markers = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(sentence);
            while (matcher.find()) {
                Optional<PartialDate> date = rule.value().equals(COUNTED)
                        ? ChineseNumerals.parse(matcher.group("n"))
                                .flatMap(years -> moment.within(Math.min(100, years.intValue())))
                        : Optional.empty();
                markers.add(new Marker(rule.kind(), matcher.start(), matcher.end(), rule.value(), date));
            }
        }
        DateMarkers.collect(sentence, moment, markers);
        planPeriods.collect(sentence, markers);
        markers.sort(Comparator.comparingInt(Marker::start));
        return List.copyOf(markers);
    }
}
