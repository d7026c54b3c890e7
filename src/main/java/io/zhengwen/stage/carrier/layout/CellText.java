package io.zhengwen.stage.carrier.layout;

import java.util.List;

/** The text of a table's cell: its lines joined, with a blank where a line ended before it had to. */
final class CellText {
    private CellText() {}

    static String of(List<Glyph> glyphs, float width) {
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (List<Glyph> row : LineBuilder.rows(glyphs)) {
            Line line = LineBuilder.line(row);
            if (line.text().isEmpty()) {
                continue;
            }
            if (before != null && endsEarly(before, line, width)) {
                text.append(' ');
                text.append(line.text());
            } else {
                Script.join(text, line.text());
            }
            before = line;
        }
        return text.toString();
    }

    private static boolean endsEarly(Line line, Line next, float width) {
        return width - (line.right() - line.left()) > next.firstUnit() + 1.6F * line.size();
    }
}
