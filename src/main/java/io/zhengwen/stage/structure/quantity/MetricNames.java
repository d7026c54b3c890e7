package io.zhengwen.stage.structure.quantity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether the words found for a metric can be the name of one, and takes out what is no part of it. */
final class MetricNames {
    private static final String OPENING = "“「『《（(【";
    private static final String CLOSING = "”」』》）)】";

    private final List<Pattern> trims = patterns("metric-trims.tsv");
    private final List<Pattern> impossible = patterns("no-metrics.tsv");

    private static List<Pattern> patterns(String table) {
        return Lexicon.rows(table, 2).stream()
                .map(row -> Pattern.compile(row.get(1)))
                .toList();
    }

    /** The name, or empty for words that are cut inside a phrase or a bracket. */
    Optional<String> of(String words) {
        String name = words;
        for (Pattern trim : trims) {
            name = trim.matcher(name).replaceAll("");
        }
        String trimmed = name.strip();
        boolean possible = trimmed.length() >= 2
                && isBalanced(trimmed)
                && impossible.stream()
                        .noneMatch(pattern -> pattern.matcher(trimmed).find());
        return possible ? Optional.of(trimmed) : Optional.empty();
    }

    private static boolean isBalanced(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            depth += OPENING.indexOf(name.charAt(i)) >= 0 ? 1 : 0;
            depth -= CLOSING.indexOf(name.charAt(i)) >= 0 ? 1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
