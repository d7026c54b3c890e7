package io.zhengwen.chinese;

import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds absolute dates in Chinese text; every form is linear in the length of the text. */
public final class DateExpressions {
    private static final Comparator<DateMention> FIRST_THEN_LONGEST = Comparator.<DateMention>comparingInt(
                    mention -> mention.span().start())
            .thenComparing(mention -> -mention.span().length());

    private DateExpressions() {}

    /** All dates from left to right; of overlapping readings the first, then the longest. Impossible dates are none. */
    public static List<DateMention> findAll(CharSequence text) {
        List<DateMention> candidates = new ArrayList<>();
        for (DateForm form : DateForm.values()) {
            form.collect(text, candidates);
        }
        candidates.sort(FIRST_THEN_LONGEST);
        List<DateMention> mentions = new ArrayList<>();
        Span last = new Span(0, 0);
        for (DateMention candidate : candidates) {
            if (candidate.span().start() >= last.end()) {
                mentions.add(candidate);
                last = candidate.span();
            }
        }
        return List.copyOf(mentions);
    }
}
