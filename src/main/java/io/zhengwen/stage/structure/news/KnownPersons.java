package io.zhengwen.stage.structure.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons that a report has named so far, and of whom it spoke last. */
final class KnownPersons {
    private final Map<Character, List<Person>> byFirstLetter = new HashMap<>();
    private final Map<String, Person> aliases = new HashMap<>();
    // Each search reads the whole report; no report needs more, and hostile ones shall not take longer.
    private static final int MOST_SEARCHES = 400;

    private final String report;
    private int searches;
    private Optional<Person> last = Optional.empty();

    /** {@code report} is the whole text in simplified letters. */
    KnownPersons(String report) {
        this.report = report;
    }

    Optional<Person> at(String text, int index) {
        return byFirstLetter.getOrDefault(text.charAt(index), List.of()).stream()
                .filter(person -> text.startsWith(person.key(), index))
                .findFirst();
    }

    /** The last part of a foreign name that begins here: 韦伯 for 马蒂亚斯·韦伯. */
    Optional<String> aliasAt(String text, int index) {
        return aliases.keySet().stream()
                .filter(alias -> text.startsWith(alias, index))
                .findFirst();
    }

    Person byAlias(String alias) {
        return aliases.get(alias);
    }

    Optional<Person> last() {
        return last;
    }

    boolean isNamedTwice(String name) {
        searches++;
        return searches <= MOST_SEARCHES && report.indexOf(name) != report.lastIndexOf(name);
    }

    /** Takes note of a mention; what stands in a quotation is not what the report speaks of. */
    void met(Person person, boolean spokenOf) {
        int dot = Math.max(person.key().lastIndexOf('·'), person.key().lastIndexOf('•'));
        if (dot > 0 && person.key().length() - dot > 2) {
            aliases.putIfAbsent(person.key().substring(dot + 1), person);
        }
        List<Person> alike = byFirstLetter.computeIfAbsent(person.key().charAt(0), letter -> new ArrayList<>());
        if (alike.stream().noneMatch(other -> other.key().equals(person.key()))) {
            alike.add(person);
        }
        last = spokenOf ? Optional.of(person) : last;
    }
}
