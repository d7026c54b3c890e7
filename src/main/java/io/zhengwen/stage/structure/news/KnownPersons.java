package io.zhengwen.stage.structure.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The persons that a report has named so far, and of whom it spoke last. */
final class KnownPersons {
    // Each search reads the whole report; no report needs more, and hostile ones shall not take longer.
    private static final int MOST_SEARCHES = 400;

    /** A name, or the part of it, by which a person is called. */
    private record Call(String words, Person person) {}

    private final Map<String, Person> byName = new HashMap<>();
    private final Map<Integer, List<Call>> names = new HashMap<>();
    private final Map<Integer, List<Call>> aliases = new HashMap<>();
    private final Map<Integer, List<Call>> offices = new HashMap<>();
    private final String report;
    private final Set<String> voices;
    private int searches;
    private Optional<Person> last = Optional.empty();

    /** {@code report} is the whole text in simplified letters, {@code voices} the names that speak somewhere in it. */
    KnownPersons(String report, Set<String> voices) {
        this.report = report;
        this.voices = voices;
    }

    Set<String> voices() {
        return voices;
    }

    /** Who is called by name at {@code index}, by the last part of a foreign name, or by family name and office. */
    Optional<PersonFinder.Mention> at(String text, int index) {
        if (index + 1 >= text.length()) {
            return Optional.empty();
        }
        int letters = letters(text, index);
        PersonFinder.Mention mention = called(names, letters, text, index);
        mention = mention != null ? mention : called(aliases, letters, text, index);
        if (mention == null && offices.containsKey(letters) && PersonFinder.clauseBegins(text, index)) {
            mention = called(offices, letters, text, index);
        }
        return Optional.ofNullable(mention);
    }

    private static PersonFinder.Mention called(Map<Integer, List<Call>> calls, int letters, String text, int index) {
        Call found = null;
        for (Call call : calls.getOrDefault(letters, List.of())) {
            if (text.startsWith(call.words(), index)) {
                if (found != null && found.words().equals(call.words())) {
                    return null;
                }
                found = found == null ? call : found;
            }
        }
        return found == null
                ? null
                : new PersonFinder.Mention(
                        found.person(), index, index + found.words().length());
    }

    // The first two letters of a name: few names share them.
    private static int letters(String text, int index) {
        return text.charAt(index) << 16 | text.charAt(index + 1);
    }

    Optional<Person> last() {
        return last;
    }

    /** Somebody speaks who has no name: who 他 is behind them is unknown. */
    void metNobodyNamed() {
        last = Optional.empty();
    }

    boolean isNamedTwice(String name) {
        searches++;
        return searches <= MOST_SEARCHES && report.indexOf(name) != report.lastIndexOf(name);
    }

    /** The same person as the report introduces them somewhere. */
    Person fullest(Person person) {
        return person.post().isPresent() ? person : byName.getOrDefault(person.key(), person);
    }

    /**
     * Takes note of a mention; what stands in a quotation is not what the report speaks of.
     *
     * @param called family name and office, in simplified letters: 蒋书记
     */
    void met(Person person, List<String> called, boolean spokenOf) {
        Person before = byName.get(person.key());
        if (before == null || (before.post().isEmpty() && person.post().isPresent())) {
            byName.put(person.key(), person);
            int dot = Math.max(person.key().lastIndexOf('·'), person.key().lastIndexOf('•'));
            if (before == null && dot > 0 && person.key().length() - dot > 2) {
                add(aliases, person.key().substring(dot + 1), person);
            }
            names.computeIfAbsent(letters(person.key(), 0), letters -> new ArrayList<>())
                    .removeIf(call -> call.words().equals(person.key()));
            add(names, person.key(), person);
            called.forEach(words -> add(offices, words, person));
        }
        last = spokenOf ? Optional.of(person) : last;
    }

    private static void add(Map<Integer, List<Call>> calls, String words, Person person) {
        calls.computeIfAbsent(letters(words, 0), letters -> new ArrayList<>()).add(new Call(words, person));
    }
}
