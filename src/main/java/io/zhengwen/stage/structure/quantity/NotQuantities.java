package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateExpressions;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks the characters of dates, codes, ordinals and other numbers that measure nothing. */
final class NotQuantities {
    private final List<Pattern> patterns = Lexicon.rows("not-quantities.tsv", 2).stream()
            .map(row -> Pattern.compile(row.get(1)))
            .toList();

    /** A set bit for every such character. */
    BitSet in(String text) {
        BitSet taken = new BitSet(text.length());
        DateExpressions.findAll(text)
                .forEach(mention ->
                        taken.set(mention.span().start(), mention.span().end()));
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                taken.set(matcher.start(), matcher.end());
            }
        }
        return taken;
    }
}
