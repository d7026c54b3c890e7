package io.zhengwen.stage.content.head;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds any of many labels in a line. A pattern of hundreds of words is costly to try at each character, so it is tried
 * only where the first two characters of a label stand.
 */
final class LabelPattern {
    private static final int PAIRS = 1 << 16;

    private final Pattern pattern;
    /** One bit for each first two characters of a label, by their hash: a place whose bit is not set is done with. */
    private final long[] pairs = new long[PAIRS / Long.SIZE];
    /** Labels of one character, which anything may follow. */
    private final StringBuilder singles = new StringBuilder();

    /**
     * @param before what must stand in front of a label, as a look-behind
     * @param after what must follow it
     */
    LabelPattern(String before, Collection<String> labels, String after) {
        labels.forEach(this::addStart);
        pattern = Pattern.compile(before + "(" + anyOf(labels) + ")" + after);
    }

    private void addStart(String label) {
        char first = label.charAt(0);
        if (label.length() == 1) {
            singles.append(first);
        } else {
            addPair(first, label.charAt(1));
            addPair(first, ' ');
        }
    }

    private void addPair(char first, char second) {
        int bit = hash(first, second);
        pairs[bit / Long.SIZE] |= 1L << bit;
    }

    private static int hash(char first, char second) {
        return (first * 31 + second) & (PAIRS - 1);
    }

    private static String anyOf(Collection<String> words) {
        List<String> longestFirst = new ArrayList<>(words);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return String.join("|", longestFirst.stream().map(LabelPattern::spaced).toList());
    }

    /** 索引号 also reads 索 引 号. */
    private static String spaced(String word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            pattern.append(i > 0 ? " ?" : "").append(Pattern.quote(word.substring(i, i + 1)));
        }
        return pattern.toString();
    }

    /** A matcher for {@link #find} and {@link #startsAt}; its group 1 is the label as written. */
    Matcher matcher(String line) {
        return pattern.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether a label may stand there: cheaper than a matcher. */
    boolean mayStartAt(String line, int at) {
        if (at + 1 < line.length()) {
            int bit = hash(line.charAt(at), line.charAt(at + 1));
            if ((pairs[bit / Long.SIZE] & 1L << bit) != 0) {
                return true;
            }
        }
        return at < line.length() && isSingle(line.charAt(at));
    }

    private boolean isSingle(char first) {
        for (int i = 0; i < singles.length(); i++) {
            if (singles.charAt(i) == first) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label stands at {@code from} or behind; the matcher then holds the first. */
    boolean find(Matcher matcher, String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (startsAt(matcher, line, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label stands exactly at {@code at}; the matcher then holds it. */
    boolean startsAt(Matcher matcher, String line, int at) {
        return mayStartAt(line, at) && matcher.region(at, line.length()).lookingAt();
    }
}
