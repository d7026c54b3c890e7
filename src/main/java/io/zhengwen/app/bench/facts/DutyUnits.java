package io.zhengwen.app.bench.facts;

import io.zhengwen.document.ResponsibleUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The units of a duty with their roles, as one field of a gold line: {@code 甲(lead)、乙(support)}. */
final class DutyUnits {
    // Names may hold 、 and brackets themselves: 各县(市、区)政府(unspecified).
    private static final Pattern UNIT = Pattern.compile("([^\\t]{1,80}?)[(（](lead|support|unspecified)[)）](?:、|$)");

    private DutyUnits() {}

    /** One string a unit, comparable whatever the order and the width of brackets. */
    static Set<String> parse(String field) {
        Set<String> units = new TreeSet<>();
        Matcher matcher = UNIT.matcher(field);
        int end = 0;
        while (matcher.lookingAt()) {
            units.add(FactComparison.bare(matcher.group(1)) + "|" + matcher.group(2));
            end = matcher.end();
            matcher.region(end, field.length());
        }
        if (end < field.length() || units.isEmpty()) {
            throw new IllegalArgumentException(
                    "units are written 甲(lead)、乙(support)、丙(unspecified); not read: " + field.substring(end));
        }
        return units;
    }

    static String write(List<ResponsibleUnit> units) {
        return units.stream()
                .map(unit -> unit.name() + "(" + unit.role().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining("、"));
    }
}
