package io.zhengwen.stage.content.noise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** Tells in one pass over a line which rules have one of their strings in it. */
final class LiteralIndex {
    private record Entry(String literal, int rule) {}

    private final Entry[][] byFirst = new Entry[Character.MAX_VALUE + 1][];
    private final BitSet always = new BitSet();

    void add(int rule, Set<String> literals) {
        for (String literal : literals) {
            char first = literal.charAt(0);
            Entry[] before = byFirst[first] == null ? new Entry[0] : byFirst[first];
            Entry[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = new Entry(literal, rule);
            byFirst[first] = after;
        }
    }

    /** A rule without a certain string is always a candidate. */
    void addAlways(int rule) {
        always.set(rule);
    }

    /** The rules that may match. */
    BitSet candidates(String line) {
        BitSet found = (BitSet) always.clone();
        for (int i = 0; i < line.length(); i++) {
            Entry[] entries = byFirst[Character.toLowerCase(line.charAt(i))];
            if (entries != null) {
                for (Entry entry : entries) {
                    String literal = entry.literal();
                    if (literal.length() == 1 || line.regionMatches(true, i, literal, 0, literal.length())) {
                        found.set(entry.rule());
                    }
                }
            }
        }
        return found;
    }
}
