package io.zhengwen.stage.carrier.layout;

import java.util.regex.Pattern;

/** Whether a line goes on with the paragraph above it, as far as its place and size tell. */
final class ParagraphRules {
    private static final float SAME_SIZE = 0.08F;
    private static final Pattern LIST_MARK =
            Pattern.compile("(?:[•·●■◆▪○◦\\-–—*]|[0-9]{1,2}[.)、．]|[(（][0-9]{1,2}[)）]|[a-z][.)])\\s*\\S.*");

    private final float bodySize;

    ParagraphRules(float bodySize) {
        this.bodySize = bodySize;
    }

    /**
     * Whether {@code line} belongs to {@code block}.
     *
     * @param above the edges of the column in which the block's last line stands
     * @param edges those of the line's column
     * @param follows whether both stand in one column
     */
    boolean goesOn(Block block, Line line, Edges above, Edges edges, boolean follows) {
        Line last = block.last();
        if (differs(last.size(), line.size())) {
            return false;
        }
        boolean centred = edges.centres(line);
        if (isDisplayed(last, above)
                && follows
                && isDisplayed(line, edges)
                && goesOnAsTitle(block, last, line, edges)) {
            return true;
        }
        if ((centred && block.centred()) || (follows && isApart(last, line, edges))) {
            return false;
        }
        if (!above.full(last, line)) {
            return false;
        }
        return fitsBelow(block, line, above, edges);
    }

    private boolean goesOnAsTitle(Block block, Line last, Line line, Edges edges) {
        return last.bold() == line.bold()
                && line.y() - last.y() < 2.1F * line.size()
                && (edges.centres(line) || (block.centred() && Math.abs(last.middle() - line.middle()) < line.size()));
    }

    /** Set bigger than the body, or bold: lines of a title, which end where the sense does. */
    private boolean isDisplayed(Line line, Edges edges) {
        return line.size() > 1.1F * bodySize || (line.bold() && edges.centres(line));
    }

    private static boolean isApart(Line last, Line line, Edges edges) {
        float step = line.y() - last.y();
        return edges.pitch() > 0 && step > 1.3F * Math.max(edges.pitch(), 1.15F * line.size());
    }

    private static boolean fitsBelow(Block block, Line line, Edges above, Edges edges) {
        float size = line.size();
        float indent = line.left() - edges.left();
        float before = block.last().left() - above.left();
        if (block.lines() > 1 && Math.abs(indent - before) > 0.7F * size) {
            return false;
        }
        if (Math.abs(indent) < 0.7F * size) {
            return true;
        }
        if (edges.indented() && indent > 1.2F * size) {
            return false;
        }
        if (indent < -0.7F * size || Math.min(indent, before) > 0.3F * edges.width()) {
            return false;
        }
        boolean hanging = indent - before > 0.5F * size
                && indent - before < 3.5F * size
                && LIST_MARK.matcher(block.text()).matches();
        return hanging || Math.abs(indent - before) < 0.3F * size;
    }

    static boolean differs(float size, float other) {
        return Math.abs(size - other) > SAME_SIZE * Math.max(size, other);
    }
}
