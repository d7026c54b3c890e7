package io.zhengwen.stage.content.html;

/** The text of a block, put together from its leaves. Most blocks have one leaf, which needs no copy. */
final class LeafText {
    private final StringBuilder joined = new StringBuilder();
    private String first = "";

    boolean isEmpty() {
        return first.isEmpty();
    }

    void append(String leaf) {
        if (first.isEmpty()) {
            first = leaf;
            return;
        }
        if (joined.isEmpty()) {
            joined.append(first);
        }
        joined.append(leaf);
    }

    /** All of it; empty afterwards. */
    String take() {
        String all = joined.isEmpty() ? first : joined.toString();
        joined.setLength(0);
        first = "";
        return all;
    }
}
