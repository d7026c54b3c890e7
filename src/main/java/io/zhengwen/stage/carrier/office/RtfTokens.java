package io.zhengwen.stage.carrier.office;

import java.nio.charset.StandardCharsets;

/** Cuts RTF into groups, control words and bytes of text. */
final class RtfTokens {
    /** What stands at the current place. */
    enum Kind {
        OPEN,
        CLOSE,
        WORD,
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int parameter;
    private boolean hasParameter;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xff;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {}
                default -> {
                    value = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int c = bytes[at] & 0xff;
        if (isLetter(c)) {
            return letters();
        }
        at++;
        hasParameter = false;
        parameter = 1;
        if (c == '\'' && at + 1 < bytes.length) {
            int high = Character.digit(bytes[at], 16);
            int low = Character.digit(bytes[at + 1], 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                value = high * 16 + low;
                return Kind.BYTE;
            }
        }
        if (c == '{' || c == '}' || c == '\\') {
            value = c;
            return Kind.BYTE;
        }
        word = c == '\r' || c == '\n' ? "par" : Character.toString(c);
        return Kind.WORD;
    }

    private Kind letters() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        boolean minus = at < bytes.length && bytes[at] == '-';
        int digits = minus ? at + 1 : at;
        long number = 0;
        int end = digits;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && end - digits < 10) {
            number = number * 10 + bytes[end] - '0';
            end++;
        }
        hasParameter = end > digits;
        parameter = hasParameter ? (int) Math.min(number, Integer.MAX_VALUE) * (minus ? -1 : 1) : 1;
        at = hasParameter ? end : at;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin") && hasParameter) {
            at = (int) Math.min(bytes.length, (long) at + Math.max(0, parameter));
        }
        return Kind.WORD;
    }

    private static boolean isLetter(int c) {
        int small = c | 0x20;
        return small >= 'a' && small <= 'z' && c < 0x80 && c > 0;
    }

    /** A control word's letters, or a control symbol's sign. */
    String word() {
        return word;
    }

    /** The number behind a control word; 1 when there is none. */
    int parameter() {
        return parameter;
    }

    /** Whether a switch is on: it is unless 0 stands behind it. */
    boolean isOn() {
        return !hasParameter || parameter != 0;
    }

    /** A byte of text. */
    int value() {
        return value;
    }
}
