package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is reported of somebody's words without quotation marks: 他指出，…. */
final class IndirectSpeech {
    /** What {@code person} is reported to have said. */
    record Reported(Person person, Span words) {}

    private final SpeechVerbs verbs;

    IndirectSpeech(SpeechVerbs verbs) {
        this.verbs = verbs;
    }

    // Of two speakers in one sentence each has their own clause; what somebody says of their own saying is one report.
    List<Reported> find(String text, Speakers speakers, Quotations quotations) {
        List<Reported> reports = new ArrayList<>();
        for (PersonFinder.Mention mention : speakers.inOrder()) {
            Optional<Span> words = reported(text, mention, quotations);
            if (words.isEmpty()) {
                continue;
            }
            Reported last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
            if (last != null && mention.start() < last.words().end()) {
                boolean other = !last.person().equals(mention.person());
                int end = trimmed(text, last.words().start(), mention.start());
                if (!other || end - last.words().start() < SpeechVerbs.SHORTEST_SPEECH) {
                    continue;
                }
                reports.set(
                        reports.size() - 1,
                        new Reported(last.person(), new Span(last.words().start(), end)));
            }
            reports.add(new Reported(mention.person(), words.get()));
        }
        return reports;
    }

    private static int trimmed(String text, int begin, int from) {
        int end = from;
        while (end > begin
                && (Character.isWhitespace(text.charAt(end - 1)) || "，,：:；;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private Optional<Span> reported(String text, PersonFinder.Mention mention, Quotations quotations) {
        Optional<Integer> spoken = verbs.behind(text, mention.end());
        if (spoken.isEmpty() || verbs.onlyQuotes(text, mention.end(), spoken.get())) {
            return Optional.empty();
        }
        int start = verbs.behindCourtesy(text, spoken.get()).orElse(spoken.get());
        while (start < text.length() && "，,：: 　".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int begin = start;
        if (quotations.hold(begin)) {
            return Optional.empty();
        }
        int end = trimmed(text, begin, quotations.sentenceEnd(text, begin));
        boolean said = end - begin >= SpeechVerbs.SHORTEST_SPEECH && !verbs.isCourtesy(text.substring(begin, end));
        return said ? Optional.of(new Span(begin, end)) : Optional.empty();
    }
}
