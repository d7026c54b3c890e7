package io.zhengwen.stage.charset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the charset labels of a document: the transport's, the XML declaration's and those of all {@code meta} elements. */
final class DeclaredLabels {
    // HTML asks authors for the first kilobyte; pages with long scripts before their meta element are common.
    private static final int HEAD = 64 * 1024;
    private static final int LONGEST_DECLARATION = 200;
    private static final int LONGEST_META = 1000;
    private static final int LONGEST_LABEL = 40;
    // White space before a document, and on either side of an equals sign.
    private static final int BEFORE = 16;
    private static final int BESIDE = 8;

    private final byte[] bytes;
    private final int end;
    private final List<String> labels = new ArrayList<>(2);

    private DeclaredLabels(byte[] bytes) {
        this.bytes = bytes;
        this.end = Math.min(bytes.length, HEAD);
    }

    static List<String> find(byte[] bytes, Optional<String> transport) {
        DeclaredLabels head = new DeclaredLabels(bytes);
        int first = ByteScan.indexOf(bytes, '<', 0, head.end);
        if (transport.isEmpty() && first == head.end) {
            return List.of();
        }
        transport.map(String::strip).filter(label -> !label.isEmpty()).ifPresent(head.labels::add);
        if (first == head.blanks(0, BEFORE)) {
            head.addXml(first);
        }
        head.addMetas(first);
        return head.labels;
    }

    private void addXml(int from) {
        int at = from + 6;
        if (!reads("<?xml", from) || at > end || !isBlank(bytes[at - 1])) {
            return;
        }
        for (int last = Math.min(end, at + LONGEST_DECLARATION + 1); at < last; at++) {
            int value = bytes[at] == 'e' && reads("encoding", at) ? value(at + 8) : -1;
            if (value >= 0 && value < end && isQuote(bytes[value])) {
                int to = value + 1;
                while (to < end && to - value <= LONGEST_LABEL && !isQuote(bytes[to]) && bytes[to] != '>') {
                    to++;
                }
                if (to > value + 1) {
                    add(value + 1, to);
                    return;
                }
            }
            if (bytes[at] == '>') {
                return;
            }
        }
    }

    /** Scripts, styles and comments are passed over, so that a meta element quoted in them does not count. */
    private void addMetas(int from) {
        int lastComment = last("-->");
        int lastElement = last("</");
        int at = from;
        while (at < end) {
            if (reads("<!--", at)) {
                at = after("-->", at + 4, lastComment);
            } else if (isElement("<script", at) || isElement("<style", at)) {
                at = after("</", at + 6, lastElement);
            } else if (isElement("<meta", at)) {
                int close = ByteScan.indexOf(bytes, '>', at + 5, Math.min(end, at + 5 + LONGEST_META));
                addMeta(at + 5, close);
                at = close;
            } else {
                at++;
            }
            at = ByteScan.indexOf(bytes, '<', at, end);
        }
    }

    private void addMeta(int from, int to) {
        for (int at = from; at < to; at++) {
            int value = (bytes[at] | 0x20) == 'c' && reads("charset", at) ? value(at + 7) : -1;
            if (value < 0) {
                continue;
            }
            int start = value < to && isQuote(bytes[value]) ? blanks(value + 1, BESIDE) : value;
            int stop = start;
            while (stop < to && stop - start < LONGEST_LABEL && isLabel(bytes[stop])) {
                stop++;
            }
            if (stop > start) {
                add(start, stop);
                return;
            }
        }
    }

    /** Where a value begins after an equals sign, -1 where there is no such sign. */
    private int value(int from) {
        int at = blanks(from, BESIDE);
        return at < end && bytes[at] == '=' ? blanks(at + 1, BESIDE) : -1;
    }

    private int blanks(int from, int most) {
        int at = from;
        while (at < end && at - from < most && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Whether these small letters and signs stand at a place, in any case. */
    private boolean reads(String word, int at) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            byte b = bytes[at + i];
            if ((b >= 'A' && b <= 'Z' ? b + 0x20 : b) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isElement(String tag, int at) {
        int after = at + tag.length();
        return reads(tag, at) && (after == end || !isWord(bytes[after]));
    }

    /** After the next such mark; {@code from} where the last one is passed, as what never ends is taken for text. */
    private int after(String mark, int from, int last) {
        int at = from;
        while (at <= last && !reads(mark, at)) {
            at = ByteScan.indexOf(bytes, mark.charAt(0), at + 1, end);
        }
        return at <= last ? at + mark.length() : from;
    }

    /** Where a mark stands last in the head, -1 if nowhere: it is looked for once, not for each that does not end. */
    private int last(String mark) {
        int at = end - mark.length();
        while (at >= 0 && (bytes[at] != mark.charAt(0) || !reads(mark, at))) {
            at--;
        }
        return at;
    }

    private void add(int from, int to) {
        labels.add(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    private static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    private static boolean isWord(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '_';
    }

    private static boolean isLabel(byte b) {
        return isWord(b) || b == '.' || b == ':' || b == '+' || b == '-';
    }
}
