package io.zhengwen.stage.genre;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words in one scope; far cheaper over a whole text than a pattern of many alternatives. */
final class WordRule implements Cue.Rule {
    private final Scope scope;
    private final Frequency frequency;
    private final BitSet firstLetters = new BitSet();
    private final Map<Character, List<String>> wordsByFirstLetter = new HashMap<>();

    WordRule(Scope scope, List<String> words, Frequency frequency) {
        this.scope = scope;
        this.frequency = frequency;
        for (String word : words) {
            firstLetters.set(word.charAt(0));
            wordsByFirstLetter
                    .computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                    .add(word);
        }
    }

    @Override
    public Optional<String> find(Reading reading, Map<Shape, Measure> shapes) {
        String text = reading.scope(scope);
        int needed = frequency.needed(text);
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            if (firstLetters.get(text.charAt(i))) {
                String word = wordAt(text, i);
                if (!word.isEmpty() && ++found >= needed) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    private String wordAt(String text, int start) {
        for (String word : wordsByFirstLetter.get(text.charAt(start))) {
            if (text.startsWith(word, start)) {
                return word;
            }
        }
        return "";
    }
}
