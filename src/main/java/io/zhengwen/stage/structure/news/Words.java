package io.zhengwen.stage.structure.news;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A word list that is asked at every letter of a report: only words with the same first or last letter are held against it. */
final class Words {
    private final List<String> byLength;
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();

    Words(Collection<String> words) {
        byLength = words.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : byLength) {
            firsts.set(word.charAt(0));
            lasts.set(word.charAt(word.length() - 1));
            byFirst.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), letter -> new ArrayList<>())
                    .add(word);
        }
    }

    /** The longest word that begins at {@code index}. */
    Optional<String> at(String text, int index) {
        if (index < text.length() && firsts.get(text.charAt(index))) {
            for (String word : byFirst.getOrDefault(text.charAt(index), List.of())) {
                if (text.startsWith(word, index)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    boolean beginAt(String text, int index) {
        return at(text, index).isPresent();
    }

    /** The longest word that {@code text} ends with. */
    Optional<String> endOf(String text) {
        return endingAt(text, text.length());
    }

    /** The longest word that ends before {@code end}. */
    Optional<String> endingAt(String text, int end) {
        if (end > 0 && lasts.get(text.charAt(end - 1))) {
            for (String word : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
                if (word.length() <= end && text.startsWith(word, end - word.length())) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    boolean contains(String word) {
        return !word.isEmpty()
                && byFirst.getOrDefault(word.charAt(0), List.of()).contains(word);
    }

    /** Longest first. */
    List<String> longestFirst() {
        return byLength;
    }
}
