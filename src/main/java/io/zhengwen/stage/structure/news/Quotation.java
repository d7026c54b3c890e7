package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    static Quotations sentences(String text) {
        List<Quotation> found = new ArrayList<>();
        Map<Integer, Integer> closings = closings(text);
        int open = next(text, 0);
        while (open >= 0) {
            int close = closing(text, open, closings);
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
        return new Quotations(found);
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

    // Where the quotation that each opening mark opens is closed, counting those inside it: one reading of the whole
    // text.
    private static Map<Integer, Integer> closings(String text) {
        Map<Integer, Integer> closings = new HashMap<>();
        Deque<Integer> curly = new ArrayDeque<>();
        Deque<Integer> corner = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '「') {
                (c == '“' ? curly : corner).push(i);
            } else if (c == '”' || c == '」') {
                Integer open = (c == '”' ? curly : corner).poll();
                if (open != null) {
                    closings.put(open, i);
                }
            }
        }
        return closings;
    }

    private static int closing(String text, int open, Map<Integer, Integer> closings) {
        Integer close = closings.get(open);
        return close != null ? close : text.indexOf(text.charAt(open) == '“' ? '”' : '」', open);
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
