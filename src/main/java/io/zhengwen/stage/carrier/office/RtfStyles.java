package io.zhengwen.stage.carrier.office;

import java.util.HashMap;
import java.util.Map;

/** The style sheet of an RTF file, and what its styles make of a paragraph. */
final class RtfStyles {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> outlines = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private int defining;
    private int outline = -1;

    void word(String word, int parameter) {
        switch (word) {
            case "s" -> defining = parameter;
            case "outlinelevel" -> outline = parameter;
            default -> {}
        }
    }

    void name(String text) {
        name.append(text);
    }

    void end() {
        String whole = name.toString().strip();
        if (whole.endsWith(";")) {
            names.put(defining, whole.substring(0, whole.length() - 1).strip());
            outlines.put(defining, outline);
        }
        name.setLength(0);
        defining = 0;
        outline = -1;
    }

    Piece.Paragraph paragraph(int style, int outlineLevel, String number, String text) {
        int level = outlineLevel >= 0 ? outlineLevel : outlines.getOrDefault(style, -1);
        return StyledParagraph.of(names.getOrDefault(style, ""), level, number, text);
    }
}
