package io.zhengwen.stage.charset;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Reads charsets of one and two bytes a character from tables, and the longer codes of GB18030 and EUC-JP by their form. */
final class TableReader implements CodeReader {
    // Longer codes are all rare characters; which one it is tells nothing about the charset.
    private static final int RARE = 0x3400;
    private static final int RARE_SUPPLEMENTARY = 0x20000;
    private static final int LOWEST_SECOND = 0x40;
    // A code and enough line ends that a decoder that takes it for the start of a longer one leaves some over.
    private static final int SPACED = 5;

    private final char[] single = new char[256];
    private final char[] pairs;
    private final boolean fourByteCodes;
    private final boolean threeByteCodes;
    private final boolean planeCodes;

    private TableReader(String charset, boolean doubleByte) {
        Charset decoder = Charset.forName(charset);
        for (int code = 0; code < 256; code++) {
            char[] shown = new String(new byte[] {(byte) code}, decoder).toCharArray();
            single[code] = shown.length == 0 ? 0 : assigned(shown[0]);
        }
        pairs = doubleByte ? pairs(decoder) : new char[0];
        fourByteCodes = charset.equals("GB18030");
        threeByteCodes = charset.equals("EUC-JP");
        planeCodes = charset.equals("x-EUC-TW");
    }

    /** All codes of two bytes, decoded at once with line ends between them. */
    private char[] pairs(Charset charset) {
        char[] table = new char[65536];
        byte[] codes = new byte[(128 << 8) * SPACED];
        Arrays.fill(codes, (byte) '\n');
        int count = 0;
        for (int code = 0x8000; code < table.length; code++) {
            if (isPair(code)) {
                codes[count * SPACED] = (byte) (code >> 8);
                codes[count++ * SPACED + 1] = (byte) code;
            }
        }
        char[] shown = new String(codes, 0, count * SPACED, charset).toCharArray();
        int at = 0;
        for (int code = 0x8000; code < table.length; code++) {
            if (isPair(code)) {
                table[code] = assigned(shown[at]);
                while (shown[at] != '\n') {
                    at++;
                }
                while (at < shown.length && shown[at] == '\n') {
                    at++;
                }
            }
        }
        return table;
    }

    private boolean isPair(int code) {
        return single[code >> 8] == 0 && (code & 0xFF) >= LOWEST_SECOND;
    }

    /** The letter stands for a letter with a combining mark, for which HKSCS has codes; 0 is no character. */
    private static char assigned(char shown) {
        return shown == '\uFFFD' ? 0 : Character.isSurrogate(shown) ? (char) RARE : shown;
    }

    static TableReader singleByte(String charset) {
        return new TableReader(charset, false);
    }

    static TableReader doubleByte(String charset) {
        return new TableReader(charset, true);
    }

    boolean isDoubleByte() {
        return pairs.length > 0;
    }

    /** The character of one byte, 0 for none. */
    char single(int code) {
        return single[code];
    }

    /** The character of two bytes, 0 for none. */
    char pair(int first, int second) {
        return pairs[(first << 8) | second];
    }

    /** Whether no character begins with these two bytes, whatever follows. */
    boolean isMalformed(int first, int second) {
        boolean longer = (fourByteCodes && isDigit(second)) || isLong(first);
        return single(first) == 0 && pair(first, second) == 0 && !longer;
    }

    private boolean isLong(int first) {
        return (threeByteCodes && first == 0x8F) || (planeCodes && first == 0x8E);
    }

    private static boolean isDigit(int code) {
        return code >= 0x30 && code <= 0x39;
    }

    @Override
    public int read(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return CodeReader.result(first, 1);
        }
        if (single[first] != 0) {
            return CodeReader.result(single[first], 1);
        }
        if (pairs.length == 0) {
            return CodeReader.result(MALFORMED, 1);
        }
        if (at + 1 >= bytes.length) {
            return CodeReader.result(CUT, 1);
        }
        int second = bytes[at + 1] & 0xFF;
        char two = pairs[(first << 8) | second];
        if (two != 0) {
            return CodeReader.result(two, 2);
        }
        if (fourByteCodes && isDigit(second)) {
            return four(bytes, at);
        }
        if (!isLong(first)) {
            return CodeReader.result(MALFORMED, 1);
        }
        return threeByteCodes ? three(bytes, at) : plane(bytes, at);
    }

    @Override
    public int read(byte[] bytes, int from, int end, CodePoints characters) {
        int[] values = characters.values;
        int at = from;
        int size = 0;
        while (at < end && size < values.length) {
            int read = read(bytes, at);
            values[size++] = read >> 3;
            at += read & 7;
        }
        characters.size = size;
        return at;
    }

    private static int four(byte[] bytes, int at) {
        if (at + 3 >= bytes.length) {
            return CodeReader.result(CUT, bytes.length - at);
        }
        int first = bytes[at] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        int fourth = bytes[at + 3] & 0xFF;
        if (third < 0x81 || third == 0xFF || !isDigit(fourth) || (first > 0x84 && first < 0x90)) {
            return CodeReader.result(MALFORMED, 1);
        }
        return CodeReader.result(first < 0x85 ? RARE : RARE_SUPPLEMENTARY, 4);
    }

    /** EUC-TW names the plane of a rare character: 8E A1 to 8E B0, then the two bytes of its code. */
    private static int plane(byte[] bytes, int at) {
        if (at + 3 >= bytes.length) {
            return CodeReader.result(CUT, bytes.length - at);
        }
        boolean graphic =
                (bytes[at + 1] & 0xFF) > 0xA0 && (bytes[at + 2] & 0xFF) > 0xA0 && (bytes[at + 3] & 0xFF) > 0xA0;
        return graphic ? CodeReader.result(RARE, 4) : CodeReader.result(MALFORMED, 1);
    }

    private static int three(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) {
            return CodeReader.result(CUT, bytes.length - at);
        }
        boolean graphic = (bytes[at + 1] & 0xFF) > 0xA0 && (bytes[at + 2] & 0xFF) > 0xA0;
        return graphic ? CodeReader.result(RARE, 3) : CodeReader.result(MALFORMED, 1);
    }
}
