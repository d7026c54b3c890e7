package io.zhengwen.stage.charset;

/** Reads UTF-8 byte by byte; a lost first byte is taken for that of a three-byte sequence, as Chinese has them. */
final class Utf8Steps implements ByteSteps {
    private final CodeReader reader = new Utf8Reader();

    @Override
    public long step(long state, int next) {
        if (state == 0) {
            return first(next);
        }
        if (next != LOST && (next & 0xC0) != 0x80) {
            return FAIL;
        }
        long bytes = (state << WIDTH) | next;
        int length = ByteSteps.length(bytes);
        if (length < needed(ByteSteps.byteAt(bytes, length, 0))) {
            return bytes;
        }
        return ByteSteps.hasLost(bytes) ? ByteSteps.whole(LOST_CHARACTER | bytes) : decoded(bytes, length);
    }

    private static long first(int next) {
        if (next < 0x80) {
            return ByteSteps.whole(next);
        }
        return next == LOST || (next >= 0xC2 && next <= 0xF4) ? next : FAIL;
    }

    private static int needed(int first) {
        return first == LOST ? 3 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private long decoded(long state, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ByteSteps.byteAt(state, length, i);
        }
        int codePoint = reader.read(bytes, 0) >> 3;
        return codePoint > Character.MAX_CODE_POINT ? FAIL : ByteSteps.whole(codePoint);
    }
}
