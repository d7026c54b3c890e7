package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds five-year plans as dates: “十四五”末, “十四五”期间. */
final class PlanPeriods {
    private final Map<String, PartialDate> lastYears = new HashMap<>();
    private final Pattern pattern;

    PlanPeriods() {
        List<String> names = new ArrayList<>();
        for (List<String> row : Lexicon.rows("plan-periods.tsv", 3)) {
            names.add(row.get(0));
            lastYears.put(row.get(0), new PartialDate(row.get(2)));
        }
        String any = Lexicon.longestFirst(names).stream().collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?:到|至)?[“‘\"'「『]?(?<name>" + any + ")[”’\"'」』]?(?:规划)?(?:时期|期间|期)?(?:末期|末|收官之年)?");
    }

    /** A deadline for each mention of a period or its end; 十四五规划 alone names a document. */
    void collect(String sentence, List<Marker> markers) {
        if (sentence.indexOf('五') < 0) {
            return;
        }
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            String text = matcher.group();
            if (text.endsWith("末") || text.endsWith("期间") || text.endsWith("时期") || text.endsWith("收官之年")) {
                PartialDate last = lastYears.get(matcher.group("name"));
                markers.add(new Marker(Marker.Kind.DEADLINE, matcher.start(), matcher.end(), Optional.of(last)));
            }
        }
    }
}
