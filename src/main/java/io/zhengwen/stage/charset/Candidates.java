package io.zhengwen.stage.charset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All candidates, in groups of one charset each: its bytes are read once, and what they say is weighed by each of the group. */
final class Candidates {
    private final Candidate[] all;
    private final Group[] groups;
    private final int[] groupOf;

    Candidates(List<Candidate> candidates) {
        all = candidates.toArray(Candidate[]::new);
        groups = candidates.stream()
                .map(Candidate::reader)
                .distinct()
                .map(this::group)
                .toArray(Group[]::new);
        groupOf = new int[all.length];
        for (int g = 0; g < groups.length; g++) {
            for (int c : groups[g].members()) {
                groupOf[c] = g;
            }
        }
    }

    private Group group(CodeReader reader) {
        int[] members = IntStream.range(0, all.length)
                .filter(c -> all[c].reader().equals(reader))
                .toArray();
        return new Group(reader, members, costs(reader, all[members[0]].frequencies()));
    }

    private static Optional<CodeCosts> costs(CodeReader reader, CharacterFrequencies frequencies) {
        if (!(reader instanceof TableReader table) || table.isDoubleByte() == frequencies.isAlphabet()) {
            return Optional.empty();
        }
        return Optional.of(
                table.isDoubleByte()
                        ? new DoubleByteCosts(table, frequencies)
                        : new SingleByteCosts(table, frequencies));
    }

    int count() {
        return all.length;
    }

    Candidate get(int candidate) {
        return all[candidate];
    }

    int groupOf(int candidate) {
        return groupOf[candidate];
    }

    int groups() {
        return groups.length;
    }

    Group group(int group) {
        return groups[group];
    }

    /** The candidates of one charset. */
    static final class Group {
        private final CodeReader reader;
        private final int[] members;
        private final Optional<CodeCosts> costs;

        private Group(CodeReader reader, int[] members, Optional<CodeCosts> costs) {
            this.reader = reader;
            this.members = members;
            this.costs = costs;
        }

        CodeReader reader() {
            return reader;
        }

        /** The candidates' numbers; not a copy. */
        int[] members() {
            return members;
        }

        /** What spares reading the characters; then there is one member only. */
        Optional<CodeCosts> costs() {
            return costs;
        }

        /** Whether ASCII bytes stand for other characters than those of ASCII. */
        boolean isWide() {
            return reader instanceof Utf16Reader;
        }
    }
}
