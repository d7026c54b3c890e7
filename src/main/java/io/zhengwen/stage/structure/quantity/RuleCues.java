package io.zhengwen.stage.structure.quantity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the numbers of rules: fines, grants and conditions, in a plan or a regulation. */
final class RuleCues {
    private static final int REACH = 80;

    private final Pattern before = any("rule-cues.tsv");
    private final Pattern behind = any("rule-tails.tsv");

    private static Pattern any(String file) {
        List<String> patterns = Lexicon.words(file);
        return Pattern.compile(patterns.stream().collect(Collectors.joining("|")));
    }

    /** Whether the number from {@code start} to {@code end} of a sentence is a rule's. */
    boolean govern(String sentence, int start, int end) {
        // What is granted before a semicolon says nothing of what is promised behind it.
        int part = Math.max(sentence.lastIndexOf('；', start), sentence.lastIndexOf(';', start));
        String words = sentence.substring(Math.max(part + 1, start - REACH), start);
        String tail = sentence.substring(end, Math.min(sentence.length(), end + 30));
        return before.matcher(words).find() || behind.matcher(tail).find();
    }
}
