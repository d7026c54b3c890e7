package io.zhengwen.stage.carrier.layout;

import java.util.List;

/** What stands on one page, in no order. */
public record DrawnPage(float width, float height, List<Glyph> glyphs, List<Ruling> rulings) {
    public DrawnPage {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
    }
}
