package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An interview in which each paragraph begins with who speaks: 记者：…, then 欧阳启明：….
 *
 * @param respondents who stands before a colon at least twice; empty where nobody asks
 */
record Interview(Set<String> respondents) {
    /** What {@code person} answers. */
    record Answer(Person person, Span words) {}

    private static final Words ASKERS = new Words(Set.of("记者", "问", "主持人", "本报记者", "本刊记者", "笔者"));

    static Interview in(String report, NameGrammar names) {
        Map<String, Integer> labels = new HashMap<>();
        boolean asked = false;
        int line = 0;
        while (line >= 0 && line < report.length()) {
            int start = pastBlanks(report, line);
            asked |= ASKERS.at(report, start)
                    .filter(asker -> isColon(report, start + asker.length()))
                    .isPresent();
            names.label(report, start).ifPresent(name -> labels.merge(name, 1, Integer::sum));
            int end = report.indexOf('\n', line);
            line = end < 0 ? -1 : end + 1;
        }
        Set<String> respondents = new HashSet<>();
        if (asked) {
            labels.forEach((name, times) -> {
                if (times > 1) {
                    respondents.add(name);
                }
            });
        }
        return new Interview(respondents);
    }

    /** The answer that {@code passage} is, when it begins with a respondent and a colon. */
    Optional<Answer> answer(Letters passage, KnownPersons known) {
        int start = pastBlanks(passage.simple(), 0);
        for (String name : respondents) {
            int colon = start + name.length();
            if (passage.simple().startsWith(name, start) && isColon(passage.simple(), colon)) {
                Person person = known.at(passage.simple(), start)
                        .map(PersonFinder.Mention::person)
                        .orElseGet(() -> new Person(
                                name, passage.original().substring(start, colon), Optional.empty(), Optional.empty()));
                int begin = pastBlanks(passage.simple(), colon + 1);
                int end = passage.simple().stripTrailing().length();
                return begin < end ? Optional.of(new Answer(person, new Span(begin, end))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isColon(String text, int index) {
        return index < text.length() && "：:".indexOf(text.charAt(index)) >= 0;
    }

    private static int pastBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
