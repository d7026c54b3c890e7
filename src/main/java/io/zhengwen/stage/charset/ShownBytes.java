package io.zhengwen.stage.charset;

import java.util.Arrays;
import java.util.List;

/** The bytes behind characters that a wrong charset showed, as far as it lets one tell. */
final class ShownBytes {
    private static final int[][] NONE = {};
    private static final int[][] REPLACED = {{ByteSteps.LOST}, {ByteSteps.LOST, ByteSteps.LOST}};
    private static final int[][] QUESTION_MARK = {{'?'}, {ByteSteps.LOST}};
    // Windows shows the byte 80 of its Chinese code page as the euro sign, which GB18030 has elsewhere.
    private static final int FEW = 3;
    private static final int[] UNASSIGNED = {0x80, 0xA0};
    private static final char EURO = '€';

    private final TableReader table;
    private final int[] codes = new int[65536];
    private final boolean euroByte;

    ShownBytes(TableReader table, boolean singleByte) {
        this.table = table;
        Arrays.fill(codes, -1);
        for (int code = 0xFFFF; code > 0xFF; code--) {
            char shown = table.isDoubleByte() ? table.pair(code >> 8, code & 0xFF) : 0;
            if (shown != 0) {
                codes[shown] = code;
            }
        }
        for (int code = 0xFF; code >= 0; code--) {
            char shown = table.single(code);
            if (shown != 0) {
                codes[shown] = code;
            } else if (singleByte) {
                // Latin-1 and browsers show the bytes that windows-1252 leaves out as control characters.
                codes[code] = code;
            }
        }
        if (singleByte) {
            for (int code = 0x80; code < 0xA0; code++) {
                codes[code] = code;
            }
        }
        // Bytes that a charset leaves out come through as the control characters of their number.
        for (int code : UNASSIGNED) {
            codes[code] = codes[code] < 0 && table.single(code) == 0 ? code : codes[code];
        }
        euroByte = table.isDoubleByte() && table.single(0x80) == 0;
    }

    /** The same with the characters that GB18030 had for private use in its earlier editions. */
    ShownBytes withPrivateUse() {
        for (List<String> row : ResourceTable.read("private-use.tsv")) {
            int code = Integer.parseInt(row.get(0), 16);
            int shown = Integer.parseInt(row.get(1), 16);
            for (int i = 0; i < Integer.parseInt(row.get(2)); i++) {
                codes[shown + i] = code + i;
            }
        }
        return this;
    }

    /** What may have been there: one sequence of bytes as a rule, none for characters that the charset does not show. */
    int[][] of(char c) {
        if (c == '\uFFFD') {
            return REPLACED;
        }
        if (c == '?') {
            return QUESTION_MARK;
        }
        int code = codes[c];
        if (c == EURO && euroByte) {
            return code < 0 ? new int[][] {{0x80}} : new int[][] {{0x80}, {code >> 8, code & 0xFF}};
        }
        if (code < 0) {
            return NONE;
        }
        return code < 0x100 ? new int[][] {{code}} : new int[][] {{code >> 8, code & 0xFF}};
    }

    /** Whether the text has at least a few characters beyond ASCII side by side that the charset shows. */
    boolean shows(String text, int from, int to) {
        int together = 0;
        for (int i = from; i < to && together < FEW; i++) {
            char c = text.charAt(i);
            together = c >= 0x80 && codes[c] >= 0 ? together + 1 : 0;
        }
        return together >= FEW;
    }

    /** The byte of a character of one byte, -1 for others. */
    int single(int c) {
        return c < 0x10000 && codes[c] < 0x100 ? codes[c] : -1;
    }

    /** Whether the charset shows nothing for a byte before another, so that it may have got lost there; next is -1 at the end. */
    boolean loses(int code, int next, boolean userDefined) {
        if (table.single(code) != 0) {
            return false;
        }
        char pair = next < 0 || !table.isDoubleByte() ? 0 : table.pair(code, next);
        return pair == 0 || (!userDefined && Character.getType(pair) == Character.PRIVATE_USE);
    }
}
