package io.zhengwen.stage.charset;

/** How surprising text is to a reader of Chinese documents, who also meets words in Latin letters. */
final class TextCost {
    private static final int LATIN_END = 0x250;
    // Half bits; the common characters and marks of Chinese text cost less, most of what misreading yields costs more.
    private static final int ODD = 33;
    // A letter of a word in another alphabet.
    private static final int OTHER_ALPHABET = 18;

    private final CharacterFrequencies chinese;
    private final CharacterFrequencies latin;
    private final boolean[] odd = new boolean[65536];

    TextCost(CharacterFrequencies chinese, CharacterFrequencies latin) {
        this.chinese = chinese;
        this.latin = latin;
        for (int c = 0x80; c < odd.length; c++) {
            odd[c] = chinese.cost('一', c) > ODD && !isOtherLetter(c);
        }
    }

    int of(int previous, int codePoint) {
        int cost = chinese.cost(previous, codePoint);
        if (codePoint < 0x80) {
            return cost;
        }
        if (codePoint < LATIN_END) {
            return Math.min(cost, latin.cost(previous, codePoint));
        }
        return continuesWord(previous, codePoint) ? Math.min(cost, OTHER_ALPHABET) : cost;
    }

    private static boolean continuesWord(int previous, int codePoint) {
        return isOtherLetter(codePoint) && (isOtherLetter(previous) || previous == ' ');
    }

    /** Greek, Cyrillic and the alphabets behind them, kana and Hangul. */
    private static boolean isOtherLetter(int c) {
        return (c >= 0x370 && c < 0x1100) || (c >= 0x3040 && c < 0x3100) || (c >= 0xAC00 && c < 0xD7A4);
    }

    /** Whether a character is uncommon in Chinese, whatever stands before it. */
    boolean isOdd(char c) {
        return odd[c];
    }
}
