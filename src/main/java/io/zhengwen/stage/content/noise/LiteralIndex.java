package io.zhengwen.stage.content.noise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Tells in one pass over a line which patterns have one of their strings in it. */
final class LiteralIndex {
    private static final int FIRST_HAN = 0x4e00;

    /** A string in lower case, and the pattern it speaks for, which reads no longer lines than {@code longest}. */
    private static final class Entry {
        private final char[] literal;
        private final int pattern;
        private final int longest;

        Entry(char[] literal, int pattern, int longest) {
            this.literal = literal;
            this.pattern = pattern;
            this.longest = longest;
        }

        boolean standsAt(String line, int at) {
            if (at + literal.length > line.length() || line.length() > longest) {
                return false;
            }
            for (int i = 1; i < literal.length; i++) {
                if (lowerCase(line.charAt(at + i)) != literal[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Entry[] NONE = {};

    private final List<List<Entry>> lists = new ArrayList<>();
    private final BitSet always = new BitSet();
    /** Number of the list of entries for each first character; 0 for none. */
    private final short[] listOf = new short[Character.MAX_VALUE + 1];
    /** One bit for each of those characters: asked first, it stays in the processor's nearest cache. */
    private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private Entry[][] entries = {NONE};

    void add(int pattern, int longest, Set<String> literals) {
        for (String literal : literals) {
            char first = literal.charAt(0);
            if (listOf[first] == 0) {
                lists.add(new ArrayList<>());
                open(first, lists.size());
                open(Character.toUpperCase(first), lists.size());
            }
            lists.get(listOf[first] - 1).add(new Entry(literal.toCharArray(), pattern, longest));
        }
    }

    private void open(char first, int list) {
        firsts[first / Long.SIZE] |= 1L << first;
        listOf[first] = (short) list;
    }

    /** A pattern without a certain string is always a candidate. */
    void addAlways(int pattern) {
        always.set(pattern);
    }

    /** To be called once, when all are added. */
    void close() {
        entries = new Entry[lists.size() + 1][];
        entries[0] = NONE;
        for (int i = 0; i < lists.size(); i++) {
            entries[i + 1] = lists.get(i).toArray(NONE);
        }
    }

    /** The patterns that may match. */
    BitSet candidates(String line) {
        BitSet found = (BitSet) always.clone();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if ((firsts[c / Long.SIZE] & 1L << c) != 0) {
                for (Entry entry : entries[listOf[c]]) {
                    if (entry.standsAt(line, at)) {
                        found.set(entry.pattern);
                    }
                }
            }
        }
        return found;
    }

    private static char lowerCase(char c) {
        return c < FIRST_HAN ? Character.toLowerCase(c) : c;
    }
}
