package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quoted sentence.
 *
 * @param outer with its quotation marks
 * @param inner without them and without blanks at its ends
 */
record Quotation(Span outer, Span inner) {
    private static final int SHORTEST_SENTENCE = 6;
    private static final int SHORTEST_INTERRUPTED = 3;
    private static final int LONGEST_SAYS = 4;
    // …的话说，“…”。 and 感慨道，“…”。 give whole words even where no stop stands inside the marks.
    private static final Pattern SAYS = Pattern.compile("(?:说|道|直言|坦言|感慨)[，,]$");
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
        boolean wholeSpeech = SAYS.matcher(text)
                        .region(Math.max(0, outer.start() - LONGEST_SAYS), outer.start())
                        .find()
                && (outer.end() == text.length() || "。！？\n".indexOf(text.charAt(outer.end())) >= 0);
        boolean introduced = wholeSpeech || (outer.start() > 0 && "：:".indexOf(text.charAt(outer.start() - 1)) >= 0);
        boolean interrupted = words.endsWith("，") || words.endsWith(",") || (stopped && introduced);
        int shortest = interrupted ? SHORTEST_INTERRUPTED : SHORTEST_SENTENCE;
        return (words.length() >= shortest && (stopped || introduced)) || words.length() >= SURELY_SENTENCE;
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
            Deque<Integer> alike = "“”".indexOf(c) >= 0 ? curly : corner;
            if ("“「".indexOf(c) >= 0 && (alike.isEmpty() || !goesOn(text, i))) {
                alike.push(i);
            } else if ("”」".indexOf(c) >= 0) {
                Integer open = alike.poll();
                if (open != null) {
                    closings.put(open, i);
                }
            }
        }
        return closings;
    }

    // At the beginning of a further paragraph the mark only opens again what is still open.
    private static boolean goesOn(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && text.charAt(before) == '\n';
    }

    /** The mark that opens a quotation which {@code text} does not close. */
    static Optional<Character> leftOpen(String text) {
        Map<Integer, Integer> closings = closings(text);
        int curly = text.lastIndexOf('“');
        int corner = text.lastIndexOf('「');
        int last = Math.max(curly, corner);
        boolean open = last >= 0 && !closings.containsKey(last);
        return open ? Optional.of(text.charAt(last)) : Optional.empty();
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
