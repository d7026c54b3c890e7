package io.zhengwen.stage.charset;

/** Tells whether a document in Big5 has characters of the Hong Kong supplement; Big5 is read with it, and named without it. */
final class HongKongSupplement {
    static final String BIG5 = "Big5";
    static final String WITH_SUPPLEMENT = "Big5-HKSCS";

    private HongKongSupplement() {}

    static boolean isNeeded(byte[] bytes, CharsetTables tables) {
        TableReader wide = tables.doubleByte(WITH_SUPPLEMENT);
        TableReader plain = tables.doubleByte(BIG5);
        int end = bytes.length;
        for (int at = ByteScan.nonAscii(bytes, 0, end); at < end; at = ByteScan.nonAscii(bytes, at, end)) {
            int read = wide.read(bytes, at);
            int length = read & 7;
            if (length == 2 && plain.pair(bytes[at] & 0xFF, bytes[at + 1] & 0xFF) != read >> 3) {
                return true;
            }
            at += length;
        }
        return false;
    }
}
