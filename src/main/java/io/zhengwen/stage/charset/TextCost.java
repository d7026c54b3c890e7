package io.zhengwen.stage.charset;

/** How surprising text is to a reader of Chinese documents, who also meets words in Latin letters. */
final class TextCost {
    private static final int LATIN_END = 0x250;

    private final CharacterFrequencies chinese;
    private final CharacterFrequencies latin;
    private final boolean[] odd = new boolean[65536];

    TextCost(CharacterFrequencies chinese, CharacterFrequencies latin) {
        this.chinese = chinese;
        this.latin = latin;
        for (int c = 0x80; c < odd.length; c++) {
            odd[c] = chinese.cost('一', c) > ODD;
        }
    }

    // Half bits: the common characters and marks of Chinese text cost less, most of what misreading yields costs more.
    private static final int ODD = 33;

    int of(int previous, int codePoint) {
        int cost = chinese.cost(previous, codePoint);
        return codePoint >= 0x80 && codePoint < LATIN_END ? Math.min(cost, latin.cost(previous, codePoint)) : cost;
    }

    /** Whether a character is uncommon in Chinese, whatever stands before it. */
    boolean isOdd(char c) {
        return odd[c];
    }
}
