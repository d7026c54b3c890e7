package io.zhengwen.stage.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Reads charsets of one and two bytes a character from tables, and the longer codes of GB18030 and EUC-JP by their form. */
final class TableReader implements CodeReader {
    // Longer codes are all rare characters; which one it is tells nothing about the charset.
    private static final int RARE = 0x3400;
    private static final int RARE_SUPPLEMENTARY = 0x20000;

    private final char[] single = new char[256];
    private final char[] pairs;
    private final boolean fourByteCodes;
    private final boolean threeByteCodes;
    private final boolean planeCodes;

    private TableReader(String charset, boolean doubleByte) {
        CharsetDecoder decoder = Charset.forName(charset).newDecoder();
        for (int first = 0; first < 256; first++) {
            single[first] = decode(decoder, new byte[] {(byte) first});
        }
        pairs = doubleByte ? new char[65536] : new char[0];
        byte[] pair = new byte[2];
        for (int code = 0x8000; code < pairs.length; code++) {
            if (single[code >> 8] == 0) {
                pair[0] = (byte) (code >> 8);
                pair[1] = (byte) code;
                pairs[code] = decode(decoder, pair);
            }
        }
        fourByteCodes = charset.equals("GB18030");
        threeByteCodes = charset.equals("EUC-JP");
        planeCodes = charset.equals("x-EUC-TW");
    }

    static TableReader singleByte(String charset) {
        return new TableReader(charset, false);
    }

    static TableReader doubleByte(String charset) {
        return new TableReader(charset, true);
    }

    /** The code's character, 0 for none; asked for every possible code, so without an exception for each gap. */
    private static char decode(CharsetDecoder decoder, byte[] code) {
        CharBuffer out = CharBuffer.allocate(4);
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(code), out, true);
        if (result.isError() || decoder.flush(out).isError() || out.position() == 0) {
            return 0;
        }
        // HKSCS has codes for a letter with a combining mark: the letter stands for both.
        char first = out.get(0);
        return Character.isSurrogate(first) ? (char) RARE : first;
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
        if (fourByteCodes && second >= 0x30 && second <= 0x39) {
            return four(bytes, at);
        }
        if (threeByteCodes && first == 0x8F) {
            return three(bytes, at);
        }
        if (planeCodes && first == 0x8E) {
            return plane(bytes, at);
        }
        return CodeReader.result(MALFORMED, 1);
    }

    private static int four(byte[] bytes, int at) {
        if (at + 3 >= bytes.length) {
            return CodeReader.result(CUT, bytes.length - at);
        }
        int first = bytes[at] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        int fourth = bytes[at + 3] & 0xFF;
        if (third < 0x81 || third == 0xFF || fourth < 0x30 || fourth > 0x39 || (first > 0x84 && first < 0x90)) {
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
