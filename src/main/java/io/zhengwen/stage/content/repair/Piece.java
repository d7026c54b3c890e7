package io.zhengwen.stage.content.repair;

import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;

/** A kept block on its way into the clean text: its block on the page, and its text as repaired so far. */
public record Piece(PageBlock block, String text) {
    public Piece withText(String other) {
        return new Piece(block, other);
    }

    public LineShape shape() {
        return LineShape.of(text);
    }
}
