package io.zhengwen.app.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays the passages of the page beside the block of clean text that they became. The repairs only take characters out;
 * where that does not explain the difference, the passages are called changed.
 */
final class Alignment {
    static final String KEPT = "";
    static final String CHANGED = "changed";
    private static final String INJECTED = "injected-title";
    private static final String LOST_BLANK = "question-mark-run";
    private static final String INJECTED_BLANK = "injected-blank";

    /**
     * A stretch of a passage.
     *
     * @param reason {@link #KEPT}, or why it is not in the clean text
     * @param at where it stands in the block; meaningful when it was kept
     */
    record Run(String text, String reason, int at) {}

    private final String block;
    private final List<String> injected;
    private int position;

    private Alignment(String block, List<String> injected) {
        this.block = block;
        this.injected = injected;
    }

    /**
     * The runs of each passage.
     *
     * @param injected texts that were taken out of passages as copies of the title
     */
    static List<List<Run>> of(List<String> passages, String block, List<String> injected) {
        Alignment alignment = new Alignment(block, injected);
        List<List<Run>> aligned = new ArrayList<>();
        for (String passage : passages) {
            List<Run> runs = new ArrayList<>();
            if (!alignment.align(passage, runs)) {
                return changed(passages);
            }
            aligned.add(runs);
        }
        return alignment.position == block.length() ? aligned : changed(passages);
    }

    private static List<List<Run>> changed(List<String> passages) {
        return passages.stream()
                .map(passage -> List.of(new Run(passage, CHANGED, 0)))
                .toList();
    }

    private boolean align(String passage, List<Run> runs) {
        int start = 0;
        int from = position;
        String reason = KEPT;
        int i = 0;
        while (i < passage.length()) {
            int copy = copyAt(passage, i);
            String here = copy > 0 ? INJECTED : reasonAt(passage, i);
            if (here.equals(CHANGED)) {
                return false;
            }
            if (!here.equals(reason)) {
                add(runs, passage.substring(start, i), reason, from);
                start = i;
                from = position;
                reason = here;
            }
            i += Math.max(1, copy);
            position += here.equals(KEPT) ? 1 : 0;
        }
        add(runs, passage.substring(start), reason, from);
        return true;
    }

    private static void add(List<Run> runs, String text, String reason, int at) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, reason, at));
        }
    }

    private int copyAt(String passage, int i) {
        for (String copy : injected) {
            if (!copy.isEmpty() && passage.startsWith(copy, i) && !block.startsWith(copy, position)) {
                return copy.length();
            }
        }
        return 0;
    }

    private String reasonAt(String passage, int i) {
        char c = passage.charAt(i);
        if (position < block.length() && block.charAt(position) == c) {
            return KEPT;
        }
        if (c == '?') {
            return LOST_BLANK;
        }
        return Character.isWhitespace(c) ? INJECTED_BLANK : CHANGED;
    }
}
