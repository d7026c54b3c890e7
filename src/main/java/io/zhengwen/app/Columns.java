package io.zhengwen.app;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Text measured as a terminal shows it: a Chinese character is two columns wide. */
public final class Columns {
    private Columns() {}

    /** One line that is safe to print: what steers a terminal or the direction of writing is gone. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isVisible(point)) {
                line.appendCodePoint(point);
            }
        });
        return line.toString().stripTrailing();
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.FORMAT && type != Character.SURROGATE;
    }

    /** Columns of a terminal. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** The text, or as much of it as leaves room for an ellipsis; never more than {@code columns}. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int used = 1;
        int end = 0;
        while (end < text.length() && used + width(text.codePointAt(end)) <= columns) {
            used += width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return columns < 1 ? "" : text.substring(0, end) + "…";
    }

    /** The text, cut or filled with blanks to exactly {@code columns}. */
    public static String fit(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }
}
