package io.zhengwen.stage.structure.news;

import java.util.ArrayList;
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

    Words(Collection<String> words) {
        byLength = words.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : byLength) {
            byFirst.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), letter -> new ArrayList<>())
                    .add(word);
        }
    }

    /** The longest word that begins at {@code index}. */
    Optional<String> at(String text, int index) {
        if (index < text.length()) {
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
        if (!text.isEmpty()) {
            for (String word : byLast.getOrDefault(text.charAt(text.length() - 1), List.of())) {
                if (text.endsWith(word)) {
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
