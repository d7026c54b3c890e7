package io.zhengwen.stage.structure.duty;

import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels that stand before responsible units and deadlines: 责任单位：, 牵头单位：, 完成时限：. */
final class DutyLabels {
    /** What a label says about the words behind it. */
    enum Meaning {
        LEAD,
        SUPPORT,
        UNSPECIFIED,
        DEADLINE,
        NONE;

        boolean namesUnits() {
            return this == LEAD || this == SUPPORT || this == UNSPECIFIED;
        }
    }

    /** A label found; {@code end} is behind its colon. */
    record Hit(int start, int end, Meaning meaning) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Pattern pattern;

    DutyLabels() {
        Lexicon lexicon = Lexicon.load("duty-labels.tsv");
        lexicon.rows()
                .forEach(row ->
                        meanings.put(row.get(0), Meaning.valueOf(row.get(1).strip())));
        String words = lexicon.words().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile("(" + words + ")(?:[（(][^()（）\\n]{0,40}[)）])?[\\s　】\\]]{0,3}[:：]");
    }

    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        if (text.indexOf('：') < 0 && text.indexOf(':') < 0) {
            return hits;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            hits.add(new Hit(matcher.start(), matcher.end(), meanings.get(matcher.group(1))));
        }
        return hits;
    }
}
