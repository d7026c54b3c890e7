package io.zhengwen.stage.charset;

import java.util.Optional;

/**
 * HZ (RFC 1843): GB 2312 in seven bits between a tilde with an opening and a tilde with a closing brace. The JDK has no decoder for it.
 */
final class HzDecoder {
    static final String NAME = "HZ-GB-2312";

    private static final char REPLACEMENT = '\uFFFD';

    private HzDecoder() {}

    /** Whether Chinese may begin anywhere; without it there is nothing to decode. */
    static boolean opens(byte[] bytes) {
        int at = ByteScan.indexOf(bytes, '~', 0, bytes.length);
        while (at + 1 < bytes.length && bytes[at + 1] != '{') {
            at = ByteScan.indexOf(bytes, '~', at + 1, bytes.length);
        }
        return at + 1 < bytes.length;
    }

    /** The text, or empty when the bytes break the grammar or hold no Chinese at all. */
    static Optional<String> decode(byte[] bytes, CharsetTables tables) {
        TableReader gb = tables.doubleByte("GB18030");
        StringBuilder text = new StringBuilder(bytes.length);
        int at = 0;
        int segments = 0;
        while (at < bytes.length) {
            int next = at + 1 < bytes.length ? bytes[at + 1] : -1;
            if (bytes[at] < 0) {
                return Optional.empty();
            }
            if (bytes[at] != '~') {
                text.append((char) bytes[at++]);
            } else if (next == '{') {
                int end = segment(bytes, at + 2, text, gb);
                if (end < 0) {
                    return Optional.empty();
                }
                segments++;
                at = end;
            } else {
                at = escape(next, at, text);
            }
        }
        return segments > 0 ? Optional.of(text.toString()) : Optional.empty();
    }

    /** Two tildes are one, a tilde before a line end joins lines, any other tilde stands for itself. */
    private static int escape(int next, int at, StringBuilder text) {
        if (next == '\n') {
            return at + 2;
        }
        text.append('~');
        return next == '~' ? at + 2 : at + 1;
    }

    /** Reads pairs up to the closing escape or the end of the line or file; returns where to go on, -1 if it is no segment. */
    private static int segment(byte[] bytes, int from, StringBuilder text, TableReader gb) {
        int at = from;
        while (at + 1 < bytes.length && bytes[at] != '\n') {
            if (bytes[at] == '~' && bytes[at + 1] == '}') {
                return at == from ? -1 : at + 2;
            }
            if (bytes[at] < 0x21 || bytes[at] > 0x77 || bytes[at + 1] < 0x21 || bytes[at + 1] > 0x7E) {
                return -1;
            }
            char shown = gb.pair(bytes[at] | 0x80, bytes[at + 1] | 0x80);
            text.append(shown == 0 ? REPLACEMENT : shown);
            at += 2;
        }
        return at < bytes.length && bytes[at] == '\n' ? at : bytes.length;
    }
}
