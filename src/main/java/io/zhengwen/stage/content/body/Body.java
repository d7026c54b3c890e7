package io.zhengwen.stage.content.body;

import java.util.ArrayList;
import java.util.List;

/**
 * The decision about a page: for each block kept, or the reason why not.
 *
 * @param reasons one a block: {@link #KEPT} or the reason of its removal
 */
public record Body(List<String> reasons, int first, int last) {
    public static final String KEPT = "";

    public Body {
        reasons = List.copyOf(reasons);
    }

    public boolean keeps(int index) {
        return reasons.get(index).equals(KEPT);
    }

    /** Whether nothing is kept; or, under a headline that reads like a sentence, nothing but a signature. */
    public boolean isEmptyUnder(List<Judged> blocks, int title) {
        boolean sentence = blocks.get(title).shape().marks() > 0;
        for (int i = 0; i < reasons.size(); i++) {
            if (keeps(i) && !(sentence && ClosingLines.isSignature(blocks.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The same body with one more block. */
    public Body keeping(int index) {
        List<String> all = new ArrayList<>(reasons);
        all.set(index, KEPT);
        return new Body(all, Math.min(first, index), Math.max(last, index));
    }
}
