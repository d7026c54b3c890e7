package io.zhengwen.stage.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names of bodies of which it can be sure in running text: those known by name, and those that begin with a
 * place and end as bodies do, with no function word between.
 */
public final class OrganisationFinder {
    private static final int LONGEST_MIDDLE = 16;
    private static final String BREAKS = "的了在是为由把被将向从对和与及或等也都并就而其此该这那之于以、，。；：？！“”《》（）() \n至到批举召授签访筹个首—";

    private final Gazetteer gazetteer;
    private final List<String> known =
            byLength(Lexicon.load("national-bodies.tsv").words());
    private final List<String> places =
            byLength(Lexicon.load("place-prefixes.tsv").words());
    private final List<String> endings =
            byLength(Lexicon.load("unit-suffixes.tsv").words("sure"));

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

    private static Optional<String> startingWith(List<String> words, String text, int index) {
        return words.stream().filter(word -> text.startsWith(word, index)).findFirst();
    }

    private static List<String> byLength(List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(String::length).reversed());
        return List.copyOf(sorted);
    }
}
