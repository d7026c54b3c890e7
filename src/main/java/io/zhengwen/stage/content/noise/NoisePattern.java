package io.zhengwen.stage.content.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One alternative of a pattern of the table. A pattern that is an alternative of many is slow to try as a whole, and each
 * of them by itself mostly need not be tried.
 */
final class NoisePattern {
    private static final String ANY_CASE = "(?i)";

    private final NoiseRule rule;
    private final int longest;
    private final Pattern pattern;
    private final boolean atStart;

    private NoisePattern(NoiseRule rule, int longest, String pattern) {
        this.rule = rule;
        this.longest = longest;
        this.pattern = Pattern.compile(pattern);
        this.atStart = pattern.startsWith("^");
    }

    /** The alternatives of a pattern in their order. */
    static List<NoisePattern> of(NoiseRule rule, int longest, String pattern) {
        String flags = pattern.startsWith(ANY_CASE) ? ANY_CASE : "";
        List<NoisePattern> all = new ArrayList<>();
        for (String alternative : RequiredLiterals.alternativesOf(pattern.substring(flags.length()))) {
            all.add(new NoisePattern(rule, longest, flags + alternative));
        }
        return all;
    }

    NoiseRule rule() {
        return rule;
    }

    int longest() {
        return longest;
    }

    String pattern() {
        return pattern.pattern();
    }

    /** Whether a line that begins with this character may be found at all. */
    boolean mayFindAfter(char first) {
        if (!atStart || Character.isSurrogate(first)) {
            return true;
        }
        Matcher matcher = pattern.matcher(String.valueOf(first));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    boolean finds(String line) {
        if (line.length() > longest) {
            return false;
        }
        Matcher matcher = pattern.matcher(line);
        return atStart ? matcher.lookingAt() : matcher.find();
    }
}
