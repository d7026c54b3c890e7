package io.zhengwen.stage.charset;

/** Reads UTF-8 strictly (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8Reader implements CodeReader {
    @Override
    public int read(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return CodeReader.result(first, 1);
        }
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0) {
            return CodeReader.result(MALFORMED, 1);
        }
        int codePoint = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length) {
                return CodeReader.result(CUT, i);
            }
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80 || (i == 1 && !secondFits(first, next))) {
                return CodeReader.result(MALFORMED, i);
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        return CodeReader.result(codePoint, length);
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

    private static boolean secondFits(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
