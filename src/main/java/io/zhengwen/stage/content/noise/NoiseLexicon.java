package io.zhengwen.stage.content.noise;

import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.ResourceTable;
import io.zhengwen.stage.content.page.SimplifiedForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The vocabulary of what is not article: phrases and patterns with a reason, read from two tables. */
public final class NoiseLexicon {
    private static final int LONGEST_PHRASE = 24;

    private final Map<String, NoiseRule> phrases = new HashMap<>();
    private final List<NoisePattern> patterns = new ArrayList<>();
    private final LiteralIndex index = new LiteralIndex();
    private final SimplifiedForm simplified = new SimplifiedForm();
    /** The patterns that may find a line, by its first character; filled as characters come. */
    private final Map<Character, BitSet> byStart = new ConcurrentHashMap<>();

    public NoiseLexicon() {
        for (List<String> row : ResourceTable.read("noise-phrases.tsv", 3)) {
            NoiseRule rule = rule(row);
            for (String phrase : row.get(2).split(" ", -1)) {
                phrases.putIfAbsent(core(simplified.of(phrase)), rule);
            }
        }
        for (List<String> row : ResourceTable.read("noise-patterns.tsv", 4)) {
            patterns.addAll(NoisePattern.of(rule(row), Integer.parseInt(row.get(2)), simplified.of(row.get(3))));
        }
        for (int i = 0; i < patterns.size(); i++) {
            index(i, patterns.get(i));
        }
        index.close();
    }

    private void index(int number, NoisePattern pattern) {
        RequiredLiterals.of(pattern.pattern())
                .ifPresentOrElse(
                        literals -> index.add(number, pattern.longest(), literals), () -> index.addAlways(number));
    }

    private static NoiseRule rule(List<String> row) {
        return new NoiseRule(NoiseRule.Role.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1));
    }

    /** The first entry that the line hits: phrases before patterns, patterns in the table's order. */
    public Optional<NoiseRule> find(String written) {
        String line = simplified.of(written);
        Optional<NoiseRule> phrase = phrase(line);
        if (phrase.isPresent()) {
            return phrase;
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        BitSet candidates = index.candidates(line);
        candidates.and(byStart.computeIfAbsent(line.charAt(0), this::startingWith));
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (patterns.get(i).finds(line)) {
                return Optional.of(patterns.get(i).rule());
            }
        }
        return Optional.empty();
    }

    private BitSet startingWith(char first) {
        BitSet possible = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            possible.set(i, patterns.get(i).mayFindAfter(first));
        }
        return possible;
    }

    /** The phrase that the whole line is: enough for lines of links, which count as noise anyway, and much faster. */
    public Optional<NoiseRule> findPhrase(String line) {
        return phrase(simplified.of(line));
    }

    private Optional<NoiseRule> phrase(String line) {
        return line.length() <= LONGEST_PHRASE ? Optional.ofNullable(phrases.get(core(line))) : Optional.empty();
    }

    /** The line without blanks and without signs at its ends: {@code 【相关 新闻】：} reads 相关新闻. */
    static String core(String line) {
        int same = 0;
        while (same < line.length() && isOfCore(line.charAt(same))) {
            same++;
        }
        if (same == line.length()) {
            return line;
        }
        StringBuilder kept = new StringBuilder(line.length()).append(line, 0, same);
        for (int i = same; i < line.length(); i++) {
            if (isOfCore(line.charAt(i))) {
                kept.append(line.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isOfCore(char c) {
        return LineShape.isLetter(c) || c == '|' || c == '+' || c == '-' || c == '/';
    }
}
