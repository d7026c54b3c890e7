package io.zhengwen.stage.charset;

/** Reads UTF-16 of either byte order. */
final class Utf16Reader implements CodeReader {
    private final boolean bigEndian;

    Utf16Reader(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    @Override
    public int read(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return CodeReader.result(CUT, 1);
        }
        char unit = unit(bytes, at);
        if (!Character.isSurrogate(unit)) {
            return CodeReader.result(unit, 2);
        }
        if (Character.isLowSurrogate(unit)) {
            return CodeReader.result(MALFORMED, 2);
        }
        if (at + 3 >= bytes.length) {
            return CodeReader.result(CUT, bytes.length - at);
        }
        char low = unit(bytes, at + 2);
        return Character.isLowSurrogate(low)
                ? CodeReader.result(Character.toCodePoint(unit, low), 4)
                : CodeReader.result(MALFORMED, 2);
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

    private char unit(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return (char) (bigEndian ? (first << 8) | second : (second << 8) | first);
    }
}
