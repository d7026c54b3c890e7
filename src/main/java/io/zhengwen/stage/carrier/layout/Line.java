package io.zhengwen.stage.carrier.layout;

/**
 * A line of text as printed.
 *
 * @param y the base line
 * @param size height of the font most of it is set in
 * @param bold whether all of it is
 * @param firstUnit width of what would have had to fit on the line before: its first character, or its first word
 */
record Line(String text, float left, float right, float y, float size, boolean bold, float firstUnit) implements Piece {
    @Override
    public float top() {
        return y - 0.8F * size;
    }

    @Override
    public float bottom() {
        return y + 0.2F * size;
    }

    float middle() {
        return (left + right) / 2;
    }
}
