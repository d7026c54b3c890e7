package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Verbs by which a report gives somebody's words. */
final class SpeechVerbs {
    static final int SHORTEST_SPEECH = 6;

    private static final int FARTHEST = 14;
    private static final int ADVERBIAL = 2;
    private static final String STOPS = "。！？!?；;\n“”";

    private final List<String> speech = byLength("speech");
    private final List<String> attitudes = byLength("attitude");

    /** Where the speech begins, when a verb of speech follows within a few characters of {@code from}. */
    Optional<Integer> behind(String text, int from) {
        boolean comma = false;
        for (int i = from; i < Math.min(text.length(), from + FARTHEST); i++) {
            char c = text.charAt(i);
            if (STOPS.indexOf(c) >= 0) {
                return Optional.empty();
            }
            Optional<String> verb = comma ? Optional.empty() : startingAt(speech, text, i);
            if (verb.isPresent()) {
                return Optional.of(behindChain(text, i + verb.get().length()));
            }
            Optional<String> attitude = startingAt(attitudes, text, i);
            if (attitude.isPresent()) {
                return Optional.of(withAdverbial(text, i + attitude.get().length()));
            }
            comma |= "，,、".indexOf(c) >= 0;
        }
        return Optional.empty();
    }

    // 回应表示 and 介绍了 are one verb.
    private int behindChain(String text, int from) {
        int end = from + startingAt(speech, text, from).map(String::length).orElse(0);
        return end < text.length() && "了道".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    // 信心满满地展望，…: the speech begins behind the verb that the attitude colours.
    private int withAdverbial(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + ADVERBIAL) && "地的".indexOf(text.charAt(i)) >= 0; i++) {
            Optional<String> verb = startingAt(speech, text, i + 1);
            if (verb.isPresent()) {
                return i + 1 + verb.get().length();
            }
        }
        return from;
    }

    private static Optional<String> startingAt(List<String> words, String text, int i) {
        return words.stream().filter(word -> text.startsWith(word, i)).findFirst();
    }

    private static List<String> byLength(String kind) {
        return Lexicon.load("speech-verbs.tsv").words(kind).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
