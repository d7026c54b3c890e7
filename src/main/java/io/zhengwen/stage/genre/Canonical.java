package io.zhengwen.stage.genre;

/**
 * One spelling for cues to match: half-width letters, digits and punctuation, and no blanks beside Chinese characters.
 * Pages differ in width, letter spacing and injected blanks; a cue should not have to know.
 */
final class Canonical {
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int WIDTH_SHIFT = 0xFEE0;

    private Canonical() {}

    static String line(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = narrow(raw.charAt(i));
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !out.isEmpty() && isAsciiWord(c) && isAsciiWord(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
            blank = false;
            out.append(c);
        }
        return out.toString();
    }

    private static char narrow(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - WIDTH_SHIFT);
        }
        return c;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
