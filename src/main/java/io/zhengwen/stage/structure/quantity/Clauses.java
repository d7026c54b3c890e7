package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Where sentences and clauses end; full-width and half-width marks count alike. */
final class Clauses {
    private static final String SENTENCE_ENDS = "。！？!?\n";
    private static final String BREAKS = "，,；;：:（）()【】|\t";

    private static final int LONG = 1000;

    private Clauses() {}

    /** The sentences of {@code text}, without those that are blank. */
    static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0 || isTooLong(text, start, at)) {
                if (!text.substring(start, at).isBlank()) {
                    sentences.add(new Span(start, Math.min(at + 1, text.length())));
                }
                start = at + 1;
            }
        }
        return sentences;
    }

    /** No writer means such a sentence; the cut keeps reading linear in the length of any input. */
    private static boolean isTooLong(String text, int start, int at) {
        return at - start >= 2 * LONG && (at - start >= 3 * LONG || isBreak(text, at));
    }

    /** Whether a clause ends here: a comma between three digits (1,234) does not end one. */
    static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return true;
        }
        if (BREAKS.indexOf(c) < 0) {
            return false;
        }
        boolean inNumber = at > 0
                && at + 1 < text.length()
                && (c == ',' || c == ':')
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return !inNumber;
    }

    /** Start of the clause that {@code at} stands in, but not before {@code floor}. */
    static int startOf(String text, int at, int floor) {
        int start = at;
        while (start > floor && !isBreak(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** End of the clause that {@code at} stands in, but not behind {@code ceiling}. */
    static int endOf(String text, int at, int ceiling) {
        int end = at;
        while (end < ceiling && !isBreak(text, end)) {
            end++;
        }
        return end;
    }
}
