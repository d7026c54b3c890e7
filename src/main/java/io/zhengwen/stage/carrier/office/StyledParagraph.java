package io.zhengwen.stage.carrier.office;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paragraph is, by the name of its style, its outline level and the number before it. */
final class StyledParagraph {
    /** Outline levels are also set on whole paragraphs, to have them in the navigation pane. */
    static final int LONGEST_HEADING = 120;

    private static final int LOWEST_OUTLINE = 8;
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])(?:,.*)?");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|contents|目录) ?[1-9]");

    /** Letters that fonts of signs draw as bullets. */
    private static final Set<String> SIGNS = Set.of("o", "l", "n", "u", "§", "Ø", "ü");

    private StyledParagraph() {}

    /**
     * The paragraph as a block.
     *
     * @param outline 0 for the highest heading, -1 or 9 for none
     * @param number with a tab or space at its end, as it stands before the text; a bullet is recognised as such
     */
    static Piece.Paragraph of(String style, int outline, String number, String text) {
        String name = style.toLowerCase(Locale.ROOT);
        String shown = text.strip();
        String before = shown.isEmpty() ? "" : number.strip();
        boolean bullet = !before.isEmpty()
                && (SIGNS.contains(before) || before.codePoints().noneMatch(StyledParagraph::isPartOfNumber));
        if (!bullet) {
            boolean apart = number.endsWith("\t") || number.endsWith(" ");
            shown = LevelShape.join(before, apart ? "tab" : "nothing", shown);
        }
        if (CONTENTS.matcher(name).matches()) {
            return new Piece.Paragraph(Piece.Kind.FRAME, 0, shown);
        }
        if (name.equals("title") || name.equals("标题")) {
            return Piece.Paragraph.heading(1, shown);
        }
        Matcher heading = HEADING.matcher(name);
        int level = heading.matches() ? Integer.parseInt(heading.group(1)) - 1 : outline;
        if (level >= 0 && level <= LOWEST_OUTLINE && shown.length() <= LONGEST_HEADING) {
            return Piece.Paragraph.heading(level + 1, shown);
        }
        if (name.equals("caption") || name.equals("题注")) {
            return new Piece.Paragraph(Piece.Kind.CAPTION, 0, shown);
        }
        return new Piece.Paragraph(bullet ? Piece.Kind.ITEM : Piece.Kind.TEXT, 0, shown);
    }

    private static boolean isPartOfNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }
}
