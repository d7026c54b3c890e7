package io.zhengwen.stage.structure.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons that a report has named so far, and of whom it spoke last. */
final class KnownPersons {
    // Each search reads the whole report; no report needs more, and hostile ones shall not take longer.
    private static final int MOST_SEARCHES = 400;

    /** A name, or the part of it, by which a person is called. */
    private record Call(String words, Person person) {}

    private final Map<Integer, List<Call>> names = new HashMap<>();
    private final Map<Integer, List<Call>> aliases = new HashMap<>();
    private final String report;
    private int searches;
    private Optional<Person> last = Optional.empty();

    /** {@code report} is the whole text in simplified letters. */
    KnownPersons(String report) {
        this.report = report;
    }

    /** Who is called by name at {@code index}, or by the last part of a foreign name: 韦伯 for 马蒂亚斯·韦伯. */
    Optional<PersonFinder.Mention> at(String text, int index) {
        if (index + 1 >= text.length()) {
            return Optional.empty();
        }
        int letters = letters(text, index);
        PersonFinder.Mention mention = called(names, letters, text, index);
        return Optional.ofNullable(mention != null ? mention : called(aliases, letters, text, index));
    }

    private static PersonFinder.Mention called(Map<Integer, List<Call>> calls, int letters, String text, int index) {
        for (Call call : calls.getOrDefault(letters, List.of())) {
            if (text.startsWith(call.words(), index)) {
                return new PersonFinder.Mention(
                        call.person(), index, index + call.words().length());
            }
        }
        return null;
    }

    // The first two letters of a name: few names share them.
    private static int letters(String text, int index) {
        return text.charAt(index) << 16 | text.charAt(index + 1);
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
            add(aliases, person.key().substring(dot + 1), person);
        }
        add(names, person.key(), person);
        last = spokenOf ? Optional.of(person) : last;
    }

    private static void add(Map<Integer, List<Call>> calls, String words, Person person) {
        List<Call> alike = calls.computeIfAbsent(letters(words, 0), letters -> new ArrayList<>());
        if (alike.stream().noneMatch(call -> call.words().equals(words))) {
            alike.add(new Call(words, person));
        }
    }
}
