package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A quoted sentence.
 *
 * @param outer with its quotation marks
 * @param inner without them and without blanks at its ends
 */
record Quotation(Span outer, Span inner) {
    private static final int SHORTEST_SENTENCE = 6;
    private static final int SURELY_SENTENCE = 30;

    /** Quotations that are speech, not names or catchwords. */
    static List<Quotation> sentences(String text) {
        List<Quotation> found = new ArrayList<>();
        int open = next(text, 0);
        while (open >= 0) {
            int close = closing(text, open);
            if (close < 0) {
                if (open > 0 && "：:".indexOf(text.charAt(open - 1)) >= 0) {
                    // The next paragraph goes on: opened again, and closed only there.
                    found.add(new Quotation(new Span(open, text.length()), new Span(open + 1, text.length())));
                }
                break;
            }
            Quotation quotation = of(text, open, close);
            if (quotation.isSentence(text)) {
                found.add(quotation);
            }
            open = next(text, close + 1);
        }
        return found;
    }

    /** The end of the sentence that {@code from} stands in, without its full stop; quotations are jumped over. */
    static int sentenceEnd(String text, int from, List<Quotation> quotations) {
        int i = from;
        while (i < text.length()) {
            int at = i;
            Span inside = quotations.stream()
                    .map(Quotation::outer)
                    .filter(span -> span.contains(at))
                    .findFirst()
                    .orElse(null);
            if (inside != null) {
                return Math.max(from, inside.start());
            }
            if ("。！？!?\n".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
            i++;
        }
        return text.length();
    }

    private boolean isSentence(String text) {
        String words = inner.of(text);
        boolean stopped = !words.isEmpty() && "。！？!?…，,；".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean introduced = outer.start() > 0 && "：:".indexOf(text.charAt(outer.start() - 1)) >= 0;
        return (words.length() >= SHORTEST_SENTENCE && (stopped || introduced)) || words.length() >= SURELY_SENTENCE;
    }

    private static int next(String text, int from) {
        int curly = text.indexOf('“', from);
        int corner = text.indexOf('「', from);
        if (curly < 0 || corner < 0) {
            return Math.max(curly, corner);
        }
        return Math.min(curly, corner);
    }

    private static int closing(String text, int open) {
        char opening = text.charAt(open);
        char mark = opening == '“' ? '”' : '」';
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == opening) {
                depth++;
            } else if (text.charAt(i) == mark && --depth == 0) {
                return i;
            }
        }
        return text.indexOf(mark, open);
    }

    private static Quotation of(String text, int open, int close) {
        int start = open + 1;
        int end = close;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Quotation(new Span(open, close + 1), new Span(start, end));
    }
}
