package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.SimplifiedLetters;

/**
 * Writes a sentence so that one grammar reads it: Traditional characters as Simplified ones, and brackets inside a name
 * (小（1）型水库) as marks that break nothing. The length never changes.
 */
final class Script {
    private static final char OPEN = '\uf8f0';
    private static final char CLOSE = '\uf8f1';
    private static final int LONGEST_BRACKET = 6;
    /** What such a bracket holds when it is a remark and no part of the name, and the ends of names of offices. */
    private static final String REMARKS = "含均注同";

    private static final String OFFICES = "局委办厅部室院会";

    private Script() {}

    /** The sentence as the grammar wants it. */
    static String plain(String sentence) {
        char[] chars = sentence.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '（' || chars[i] == '(') {
                int close = closing(sentence, i);
                if (close > 0) {
                    chars[i] = OPEN;
                    chars[close] = CLOSE;
                }
            } else {
                chars[i] = SimplifiedLetters.of(chars[i]);
            }
        }
        return new String(chars);
    }

    /** {@code words}, taken out of {@code plain(sentence)}, as they stand in the sentence. */
    static String asWritten(String words, String sentence, String plain) {
        if (plain.equals(sentence)) {
            return words;
        }
        int at = plain.indexOf(words);
        if (at >= 0) {
            return sentence.substring(at, at + words.length());
        }
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            int first = plain.indexOf(words.charAt(i));
            written.append(first < 0 ? words.charAt(i) : sentence.charAt(first));
        }
        return written.toString();
    }

    /** Where the bracket that opens at {@code open} ends, when it stands inside a name; otherwise -1. */
    private static int closing(String text, int open) {
        if (open == 0 || !Character.isIdeographic(text.charAt(open - 1))) {
            return -1;
        }
        int close = open + 1;
        while (close < text.length() && close - open <= LONGEST_BRACKET && isInside(text.charAt(close))) {
            close++;
        }
        boolean closed = close > open + 1 && close + 1 < text.length() && "）)".indexOf(text.charAt(close)) >= 0;
        if (!closed || !Character.isIdeographic(text.charAt(close + 1))) {
            return -1;
        }
        boolean remark = REMARKS.indexOf(text.charAt(open + 1)) >= 0
                || OFFICES.indexOf(text.charAt(close - 1)) >= 0
                || text.charAt(open + 1) == '套';
        return remark ? -1 : close;
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || c == '、';
    }
}
