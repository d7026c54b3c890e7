package io.zhengwen.stage.likeness;

import io.zhengwen.chinese.SimplifiedLetters;

/**
 * The letters of a text as they compare: Han characters in their Simplified form, digits and Latin letters of half
 * width, the latter small. Everything else is no letter here; sites set punctuation and blanks as they like.
 */
final class PlainLetters {
    /** What stands for everything that is no letter. */
    static final char NONE = 0;

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    private PlainLetters() {}

    static char of(char c) {
        if (c >= FIRST && c <= LAST) {
            return SimplifiedLetters.of(c);
        }
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        if (half >= 'A' && half <= 'Z') {
            return (char) (half - 'A' + 'a');
        }
        boolean letter = (half >= 'a' && half <= 'z') || isDigit(half) || isHan(half) || half == '〇';
        return letter ? half : NONE;
    }

    /** The letters alone, one after the other. */
    static String of(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = of(text.charAt(i));
            if (letter != NONE) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /** Of the basic plane; a rarer character is two halves here, neither of which counts. */
    static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u4dbf') || (c >= FIRST && c <= LAST) || (c >= '\uf900' && c <= '\ufaff');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
