package io.zhengwen.stage.charset;

import java.util.Arrays;
import java.util.List;

/**
 * How surprising a character is in text of one kind, in half bits: twice the negative binary logarithm of its
 * probability, given the character before it.
 */
final class CharacterFrequencies {
    private static final int UNKNOWN = 52;
    private static final int CONTROL = 70;
    private static final int NUL = 90;
    private static final int MALFORMED = 70;
    private static final int CUT = 8;
    private static final int SUPPLEMENTARY = 46;
    // A script change inside a word, or a capital after a small letter, is rare in any language.
    private static final int SCRIPT_CHANGE = 10;
    private static final int CASE_CHANGE = 16;
    // Two accented letters side by side are rare where accents are rare at all.
    private static final int ACCENTS_TOGETHER = 8;

    // Beside the cost of a character that occurs in pairs.
    private static final byte PAIRED = Byte.MIN_VALUE;

    private static final byte LETTER = 1;
    private static final byte LOWER = 2;
    private static final byte UPPER = 4;
    private static final byte[] KINDS = kinds();
    private static final byte[] ASCII = ascii();

    private final byte[] single;
    private final PairTable pairs;
    private final boolean alphabet;
    private final boolean latin;

    private CharacterFrequencies(byte[] single, PairTable pairs, boolean latin) {
        this.single = single;
        this.pairs = pairs;
        this.alphabet = pairs.isEmpty();
        this.latin = latin;
    }

    /** Loads {@code frequencies/<name>.tsv}. */
    static CharacterFrequencies load(String name) {
        byte[] single = new byte[65536];
        Arrays.fill(single, (byte) UNKNOWN);
        System.arraycopy(ASCII, 0, single, 0, ASCII.length);
        Arrays.fill(single, 0x80, 0xA0, (byte) CONTROL);
        List<List<String>> rows = ResourceTable.read("frequencies/" + name + ".tsv");
        int characters = 0;
        for (List<String> row : rows) {
            if (row.get(0).equals("floor")) {
                floor(single, row.get(2), Byte.parseByte(row.get(1)));
            } else if (row.get(0).equals("pair")) {
                characters += row.get(2).length();
            }
        }
        PairTable pairs = new PairTable(characters / 2);
        for (List<String> row : rows) {
            byte cost = Byte.parseByte(row.get(1));
            if (row.get(0).equals("char")) {
                for (int i = 0; i < row.get(2).length(); i++) {
                    single[row.get(2).charAt(i)] = cost;
                }
            } else if (row.get(0).equals("pair")) {
                pairs.putAll(row.get(2), cost);
            }
        }
        for (List<String> row : rows) {
            for (int i = 0; row.get(0).equals("pair") && i < row.get(2).length(); i++) {
                single[row.get(2).charAt(i)] |= PAIRED;
            }
        }
        return new CharacterFrequencies(single, pairs, name.startsWith("latin"));
    }

    private static void floor(byte[] single, String range, byte cost) {
        int from = Integer.parseInt(range.substring(0, 4), 16);
        int to = Integer.parseInt(range.substring(5), 16);
        Arrays.fill(single, from, to + 1, cost);
    }

    private static byte[] ascii() {
        byte[] single = new byte[0x80];
        Arrays.fill(single, 0, 0x20, (byte) CONTROL);
        Arrays.fill(single, 0x20, 0x7F, (byte) 12);
        Arrays.fill(single, 'a', 'z' + 1, (byte) 10);
        single[0] = NUL;
        single[' '] = 6;
        single['\n'] = 10;
        single['\r'] = 10;
        single['\t'] = 10;
        single[0x7F] = CONTROL;
        return single;
    }

    /** Cost of a code point or of {@link CodeReader#MALFORMED} or {@link CodeReader#CUT} after the previous one. */
    int cost(int previous, int codePoint) {
        if (codePoint < 0x80) {
            boolean change = previous >= 0x3000 && !alphabet && isAsciiLetter(codePoint);
            return single[codePoint] + (change ? SCRIPT_CHANGE : 0);
        }
        if (codePoint > 0xFFFF) {
            return codePoint == CodeReader.MALFORMED ? MALFORMED : codePoint == CodeReader.CUT ? CUT : SUPPLEMENTARY;
        }
        return alphabet ? letterCost(previous, codePoint) : ideographCost(previous, codePoint);
    }

    /** Cost of characters one after the other. */
    long cost(int previous, CodePoints text) {
        int[] values = text.values;
        int size = text.size;
        int before = previous;
        long cost = 0;
        for (int i = 0; i < size; i++) {
            int codePoint = values[i];
            cost += cost(before, codePoint);
            before = codePoint;
        }
        return cost;
    }

    /** The same without a look at pairs of ideographs: their cost is that of each alone, which is at least as much. */
    long roughCost(int previous, CodePoints text) {
        int[] values = text.values;
        int size = text.size;
        int before = previous;
        long cost = 0;
        for (int i = 0; i < size; i++) {
            int codePoint = values[i];
            boolean ideographs = !alphabet && before >= 0x80 && codePoint >= 0x80 && codePoint <= 0xFFFF;
            cost += ideographs ? single[codePoint] & ~PAIRED : cost(before, codePoint);
            before = codePoint;
        }
        return cost;
    }

    /** Cost of ASCII, which is about the same in text of any kind. */
    static int asciiCost(byte[] bytes, int from, int to) {
        int cost = 0;
        for (int i = from; i < to; i++) {
            cost += ASCII[bytes[i]];
        }
        return cost;
    }

    private int ideographCost(int previous, int codePoint) {
        int own = single[codePoint];
        int alone = own & ~PAIRED;
        if (previous < 0x80) {
            return alone + (isAsciiLetter(previous) ? SCRIPT_CHANGE : 0);
        }
        // Most characters that a wrong charset yields are in no pair, so that the large table is left alone.
        if (own >= 0 || previous > 0xFFFF || single[previous] >= 0) {
            return alone;
        }
        int pair = pairs.get(previous, codePoint);
        return pair > 0 ? Math.min(pair, alone) : alone;
    }

    /** An ideograph's cost by itself; negative, with the cost in the low seven bits, when it occurs in pairs. */
    byte alone(char character) {
        return single[character];
    }

    boolean isAlphabet() {
        return alphabet;
    }

    private int letterCost(int previous, int codePoint) {
        int cost = single[codePoint];
        int kind = KINDS[codePoint];
        if ((kind & LETTER) == 0) {
            return previous >= 0x80 && latin ? cost + ACCENTS_TOGETHER : cost;
        }
        if ((kind & UPPER) != 0 && previous < KINDS.length && (KINDS[previous] & LOWER) != 0) {
            cost += CASE_CHANGE;
        }
        if (latin) {
            return previous >= 0x80 ? cost + ACCENTS_TOGETHER : cost;
        }
        return isAsciiLetter(previous) ? cost + 2 * SCRIPT_CHANGE : cost;
    }

    /** What each character is, since it is asked for every byte in a dozen charsets. */
    private static byte[] kinds() {
        byte[] kinds = new byte[65536];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isLowerCase(c) ? LOWER : 0)
                    | (Character.isUpperCase(c) ? UPPER : 0));
        }
        return kinds;
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
