package io.zhengwen.stage.charset;

/** Reads the characters of one charset from bytes, one at a time and without replacing anything. */
interface CodeReader {
    /** Returned for bytes that are no character of the charset. */
    int MALFORMED = 0x1FFFFF;

    /** Returned for a character that the end of the document cuts off. */
    int CUT = 0x1FFFFE;

    /** The code point (or {@link #MALFORMED}, {@link #CUT}) at a place, shifted left by 3, and the bytes it takes in the low 3 bits. */
    int read(byte[] bytes, int at);

    /**
     * Reads the characters that begin before {@code end} into {@code characters}, as many as fit; each reader has this loop
     * of its own, since a call for each character would be a choice among readers for each.
     *
     * @return where to read on
     */
    int read(byte[] bytes, int at, int end, CodePoints characters);

    static int result(int codePoint, int length) {
        return (codePoint << 3) | length;
    }
}
