package io.zhengwen.stage.content.page;

/** Blanks as they stand on Chinese pages: no-break, ideographic, zero-width. */
public final class Blanks {
    private Blanks() {}

    /** True for everything that shows nothing: white space of all widths, zero-width marks, control characters. */
    public static boolean isBlank(char c) {
        // Nearly all characters are of these two ranges.
        if (c < '\u007F' || (c > '\u3000' && c < '\uFEFF')) {
            return c <= ' ';
        }
        return c == '\u00A0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200F')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\u00AD'
                || (c >= '\u007F' && c <= '\u009F');
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    /** One ordinary blank for each run of blanks, none at the ends, no invisible characters. */
    public static String collapse(CharSequence raw) {
        String written = raw.toString();
        int start = 0;
        int end = written.length();
        while (start < end && isBlank(written.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(written.charAt(end - 1))) {
            end--;
        }
        String inner = written.substring(start, end);
        return isCollapsed(inner) ? inner : collapsed(inner.toCharArray());
    }

    /** Most lines are as they should be between their ends, and need no copy. */
    private static boolean isCollapsed(String inner) {
        boolean behindBlank = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            boolean blank = isBlank(c);
            if (blank && (behindBlank || c != ' ')) {
                return false;
            }
            behindBlank = blank;
        }
        return true;
    }

    private static String collapsed(char[] text) {
        int end = 0;
        boolean pending = false;
        for (char c : text) {
            if (isBlank(c)) {
                pending |= !isInvisible(c) && end > 0;
                continue;
            }
            if (pending) {
                text[end++] = ' ';
                pending = false;
            }
            text[end++] = c;
        }
        return new String(text, 0, end);
    }

    /** Whether the text shows nothing. */
    public static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without any blank, for comparisons. */
    public static String strip(CharSequence raw) {
        int blank = 0;
        while (blank < raw.length() && !isBlank(raw.charAt(blank))) {
            blank++;
        }
        return blank == raw.length() ? raw.toString() : stripBehind(raw);
    }

    private static String stripBehind(CharSequence raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (!isBlank(raw.charAt(i))) {
                out.append(raw.charAt(i));
            }
        }
        return out.toString();
    }
}
