package io.zhengwen.stage.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text pasted together from files in different charsets: the lines that the document's charset cannot read are read in a
 * second one where that gives plain Chinese. What neither reads stays malformed.
 */
final class MixedText {
    // A longer line is read as it is: the split keeps several numbers a byte.
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONG_SEQUENCES = 2;

    private static final Map<String, List<String>> SECOND = Map.of(
            "UTF-8", List.of("GB18030", "Big5-HKSCS"),
            "GB18030", List.of("UTF-8"),
            "Big5-HKSCS", List.of("UTF-8"));

    private final CodeReader utf8 = new Utf8Reader();
    private final CharsetTables tables;

    MixedText(CharsetTables tables) {
        this.tables = tables;
    }

    /** The bytes read in {@code main} and a second charset; {@code plain} itself where there is none. */
    LenientText read(byte[] bytes, String main, LenientText plain) {
        LenientText best = plain;
        if (plain.malformed() + plain.cut() > 0) {
            for (String second : SECOND.getOrDefault(main, List.of())) {
                LenientText mixed = read(bytes, main, second);
                best = mixed.malformed() < best.malformed() ? mixed : best;
            }
        }
        return best;
    }

    private LenientText read(byte[] bytes, String main, String second) {
        List<MixedLine.Part> parts = new ArrayList<>();
        MixedLine line = new MixedLine(reader(main), reader(second), tables.frequencies("zh"));
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            to = Math.min(bytes.length, to + 1);
            if (to - from < LONGEST_LINE && isSuspect(bytes, from, to, main, second)) {
                parts.addAll(line.split(bytes, from, to));
            } else {
                parts.add(new MixedLine.Part(from, to, false));
            }
            from = to;
        }
        return joined(bytes, parts, Charset.forName(main), Charset.forName(second));
    }

    private CodeReader reader(String charset) {
        return charset.equals("UTF-8") ? utf8 : tables.doubleByte(charset);
    }

    /** Short UTF-8 is often valid in a double-byte charset, hardly ever the other way round. */
    private boolean isSuspect(byte[] bytes, int from, int to, String main, String second) {
        CodeReader reader = reader(main);
        boolean malformed = false;
        for (int at = from; at < to && !malformed; ) {
            int read = reader.read(bytes, at);
            malformed = read >> 3 == CodeReader.MALFORMED || read >> 3 == CodeReader.CUT;
            at += read & 7;
        }
        return malformed || (second.equals("UTF-8") && isUtf8(bytes, from, to));
    }

    private boolean isUtf8(byte[] bytes, int from, int to) {
        int sequences = 0;
        for (int at = from; at < to; ) {
            int read = utf8.read(bytes, at);
            if (read >> 3 == CodeReader.MALFORMED) {
                return false;
            }
            sequences += (read & 7) > 2 ? 1 : 0;
            at += read & 7;
        }
        return sequences >= LONG_SEQUENCES;
    }

    private static LenientText joined(byte[] bytes, List<MixedLine.Part> parts, Charset main, Charset second) {
        LenientText.Sum sum = new LenientText.Sum(bytes);
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean foreign = parts.get(i).foreign();
            boolean last = i + 1 == parts.size();
            // Neighbours in one charset are decoded at once.
            if (last || parts.get(i + 1).foreign() != foreign) {
                sum.add(from, parts.get(i).to(), foreign ? second : main, foreign);
                from = parts.get(i).to();
            }
        }
        return sum.text();
    }
}
