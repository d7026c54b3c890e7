package io.zhengwen.stage.structure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the names of bodies of which it can be sure in running text: those known by name, and those that begin with a
 * place and end as bodies do, with no function word between.
 */
public final class OrganisationFinder {
    private static final int LONGEST_MIDDLE = 16;
    private static final String BREAKS = "的了在是为由把被将向从对和与及或等也都并就而其此该这那之于以、，。；：？！“”《》（）() \n至到批举召授签访筹个首—";

    private final Gazetteer gazetteer;
    private final Map<Character, List<String>> known =
            byFirstCharacter(Lexicon.load("national-bodies.tsv").words());
    private final Map<Character, List<String>> places =
            byFirstCharacter(Lexicon.load("place-prefixes.tsv").words());
    private final Map<Character, List<String>> endings =
            byFirstCharacter(Lexicon.load("unit-suffixes.tsv").words("sure"));

    public OrganisationFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** In order of first mention. */
    public List<String> find(String text) {
        Set<String> names = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length()) {
            Optional<String> name = at(text, at);
            name.ifPresent(names::add);
            at += name.map(String::length).orElse(1);
        }
        return List.copyOf(names);
    }

    private Optional<String> at(String text, int index) {
        return placed(text, index).or(() -> startingWith(known, text, index));
    }

    private Optional<String> placed(String text, int index) {
        Optional<String> place =
                gazetteer.longestAt(text, index).map(Gazetteer.Name::text).or(() -> startingWith(places, text, index));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int from = index + place.get().length();
        int last = from;
        Optional<String> longest = Optional.empty();
        while (last < text.length() && last - from < LONGEST_MIDDLE && BREAKS.indexOf(text.charAt(last)) < 0) {
            Optional<String> ending = startingWith(endings, text, last);
            if (ending.isPresent()) {
                longest = Optional.of(text.substring(index, last + ending.get().length()));
                last += ending.get().length();
            } else if (longest.isPresent()) {
                break;
            } else {
                last++;
            }
        }
        return longest;
    }

    private static Optional<String> startingWith(Map<Character, List<String>> words, String text, int index) {
        for (String word : words.getOrDefault(text.charAt(index), List.of())) {
            if (text.startsWith(word, index)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** The words by their first character, longest first. */
    private static Map<Character, List<String>> byFirstCharacter(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }
}
