package io.zhengwen.stage.content.body;

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
}
