package io.zhengwen.stage.carrier.layout;

/**
 * Characters drawn at one place. Lengths are points; x grows to the right, y downwards, and y is the base line.
 *
 * @param text one character as a rule, more for a ligature
 * @param size height of the font
 * @param bold whether the font's name or its drawing says so
 */
public record Glyph(String text, float x, float y, float width, float size, boolean bold) {
    float right() {
        return x + width;
    }

    float middleX() {
        return x + width / 2;
    }

    float middleY() {
        return y - 0.35F * size;
    }

    boolean blank() {
        return text.isBlank();
    }

    Glyph movedBy(float dx, float dy) {
        return new Glyph(text, x + dx, y + dy, width, size, bold);
    }
}
