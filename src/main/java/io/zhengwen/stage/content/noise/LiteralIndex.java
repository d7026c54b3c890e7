package io.zhengwen.stage.content.noise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** Tells in one pass over a line which rules have one of their strings in it. */
final class LiteralIndex {
    /** A string, its second character in both cases, which tells nearly all strings apart, and the rule it speaks for. */
    private record Entry(String literal, char second, char secondUpper, int rule) {
        static Entry of(String literal, int rule) {
            char second = literal.length() > 1 ? literal.charAt(1) : 0;
            return new Entry(literal, second, Character.toUpperCase(second), rule);
        }

        boolean standsAt(String line, int at) {
            if (literal.length() == 1) {
                return true;
            }
            if (at + literal.length() > line.length()) {
                return false;
            }
            char next = line.charAt(at + 1);
            return (next == second || next == secondUpper)
                    && line.regionMatches(true, at, literal, 0, literal.length());
        }
    }

    private final Entry[][] byFirst = new Entry[Character.MAX_VALUE + 1][];
    private final BitSet firsts = new BitSet();
    private final BitSet always = new BitSet();

    void add(int rule, Set<String> literals) {
        for (String literal : literals) {
            char first = literal.charAt(0);
            Entry[] before = byFirst[first] == null ? new Entry[0] : byFirst[first];
            Entry[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = Entry.of(literal, rule);
            byFirst[first] = after;
            firsts.set(first);
            char upper = Character.toUpperCase(first);
            firsts.set(Character.toLowerCase(upper) == first ? upper : first);
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
            // A small table first: the large one would not stay in the processor's cache.
            if (firsts.get(line.charAt(i))) {
                for (Entry entry : byFirst[Character.toLowerCase(line.charAt(i))]) {
                    if (entry.standsAt(line, i)) {
                        found.set(entry.rule());
                    }
                }
            }
        }
        return found;
    }
}
