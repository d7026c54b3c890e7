package io.zhengwen.stage.content.repair;

import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kept block on its way into the clean text.
 *
 * @param block its block on the page
 * @param text as repaired so far
 * @param shape how that text looks
 * @param origins all blocks of the page that went into it; the first is {@code block}
 */
public record Piece(PageBlock block, String text, LineShape shape, List<PageBlock> origins) {
    public Piece {
        origins = List.copyOf(origins);
    }

    public Piece(PageBlock block, LineShape shape) {
        this(block, block.text(), shape, List.of(block));
    }

    public Piece withText(String other) {
        return other.equals(text) ? this : new Piece(block, other, LineShape.of(other), origins);
    }

    /** This piece and the rest of its sentence. */
    Piece joinedWith(Piece next) {
        List<PageBlock> all =
                Stream.concat(origins.stream(), next.origins.stream()).toList();
        String joined = text + next.text;
        return new Piece(block, joined, LineShape.of(joined), all);
    }
}
