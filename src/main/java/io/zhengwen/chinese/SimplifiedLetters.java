package io.zhengwen.chinese;

import com.ibm.icu.text.Transliterator;

/**
 * The Simplified form of Han characters, each for itself (ICU's Traditional-Simplified, without what it decides by the
 * neighbours of a character). The length of a text never changes.
 */
public final class SimplifiedLetters {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final char[] SIMPLIFIED = table();

    private SimplifiedLetters() {}

    /** The Simplified form of a character of the block U+4E00 to U+9FFF; every other character as it is. */
    public static char of(char c) {
        return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
    }

    private static char[] table() {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append(' ');
        }
        String[] mapped = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split(" ", -1);
        char[] simplified = new char[LAST - FIRST + 1];
        for (int i = 0; i < simplified.length; i++) {
            simplified[i] = mapped[i].length() == 1 ? mapped[i].charAt(0) : (char) (FIRST + i);
        }
        return simplified;
    }
}
