package io.zhengwen.stage.charset;

/**
 * A stretch of text with what it was before it was misread.
 *
 * @param from first character
 * @param to after the last character
 * @param text what it was; U+FFFD where a byte is lost for good
 * @param cost of the text that it was, its lost characters left out
 * @param characters beyond ASCII in it
 * @param chinese how many of these are Chinese characters and marks
 * @param lost characters that stay unknown
 */
record MisreadRun(int from, int to, String text, long cost, int characters, int chinese, int lost) {
    int known() {
        return characters - lost;
    }
}
