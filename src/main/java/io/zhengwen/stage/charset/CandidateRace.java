package io.zhengwen.stage.charset;

import java.util.Arrays;
import java.util.Set;

/**
 * Candidates on their way through one document: where each stands and what the text has cost so far, in half bits. What
 * long stretches of ASCII cost is the same for nearly all of them and is kept apart: it says nothing about the charset.
 */
final class CandidateRace {
    // Half bits that a label is worth: about two Chinese characters.
    private static final int LABEL_BONUS = 40;
    // A candidate this many half bits behind has lost.
    private static final long HOPELESS = 240;
    private static final int BLOCK = 16;
    private static final long OUT = Long.MAX_VALUE;
    private static final long NO_LIMIT = Long.MAX_VALUE / 2;
    // Stretches worth the trouble; their first bytes may belong to the character before them.
    private static final int LONG_ASCII = 16;
    private static final int EDGE = 4;

    private final Candidates candidates;
    private final byte[] bytes;
    private final boolean roughly;
    private final CodePoints block;
    private final CodeCosts.Place place = new CodeCosts.Place();
    private final long[] costs;
    // Those still running, cheapest first.
    private final int[] order;
    private int running;
    // By group.
    private final int[] left;
    private final int[] reached;
    private final int[] previous;
    private int at;
    private long asciiCost;

    /**
     * A race at its start.
     *
     * @param roughly whether a charset that nobody else is left beside may be charged too much from then on
     */
    CandidateRace(Candidates candidates, byte[] bytes, int start, Set<String> declared, boolean roughly) {
        this.roughly = roughly;
        this.candidates = candidates;
        this.bytes = bytes;
        at = start;
        block = new CodePoints(Math.min(BLOCK, bytes.length - start));
        running = candidates.count();
        costs = new long[running];
        order = new int[running];
        boolean labelled = !declared.isEmpty();
        for (int c = 0; c < running; c++) {
            order[c] = c;
            Candidate candidate = candidates.get(c);
            costs[c] =
                    (long) candidate.prior() - (labelled && declared.contains(candidate.charset()) ? LABEL_BONUS : 0);
        }
        left = new int[candidates.groups()];
        for (int g = 0; g < left.length; g++) {
            left[g] = candidates.group(g).members().length;
        }
        reached = new int[candidates.groups()];
        previous = new int[candidates.groups()];
        Arrays.fill(reached, start);
        Arrays.fill(previous, ' ');
    }

    /** Lets everyone read up to {@code end} and ranks those who are not hopeless then; equals stay as they were. */
    void readTo(int end) {
        while (at < end) {
            int ascii = longAscii(at, end);
            at = Math.min(end, ascii + EDGE);
            readAll(at, at == end);
            if (ascii < end) {
                int to = ByteScan.nonAscii(bytes, at, end);
                skip(to);
                at = to;
            }
        }
        rank();
    }

    /** Where the next long stretch of ASCII begins; {@code end} if there is none. */
    private int longAscii(int from, int end) {
        int ascii = from;
        while (ascii < end) {
            int next = ByteScan.nonAscii(bytes, ascii, end);
            if (next - ascii >= LONG_ASCII) {
                return ascii;
            }
            ascii = next;
            while (ascii < end && bytes[ascii] < 0) {
                ascii++;
            }
        }
        return end;
    }

    /** The leader goes first: whoever falls behind it too far need not read on, if the ranks are made up at this end. */
    private void readAll(int end, boolean ranked) {
        int leader = candidates.groupOf(order[0]);
        long best = read(leader, end, NO_LIMIT);
        for (int g = 0; g < reached.length; g++) {
            if (g != leader && left[g] > 0) {
                best = Math.min(best, read(g, end, ranked ? limit(best) : NO_LIMIT));
            }
        }
    }

    /** A candidate this far behind, with a share of the text for mixed documents, does not come back. */
    private long limit(long best) {
        return best + best / 8 + asciiCost / 32 + HOPELESS;
    }

    /** Passes over ASCII up to {@code end}; those to whom it is something else read it and are charged the difference. */
    private void skip(int end) {
        int cost = CharacterFrequencies.asciiCost(bytes, at, end);
        asciiCost += cost;
        for (int g = 0; g < reached.length; g++) {
            Candidates.Group group = candidates.group(g);
            if (!group.isWide()) {
                reached[g] = end;
                previous[g] = bytes[end - 1];
            } else if (left[g] > 0) {
                readCharacters(g, end, NO_LIMIT);
                for (int c : group.members()) {
                    costs[c] -= costs[c] == OUT ? 0 : cost;
                }
            }
        }
    }

    /** Reads for a group and takes out who costs more than {@code limit}; returns the least cost in the group. */
    private long read(int g, int end, long limit) {
        Candidates.Group group = candidates.group(g);
        if (group.costs().isEmpty()) {
            return readCharacters(g, end, limit);
        }
        int member = group.members()[0];
        place.at = reached[g];
        place.previous = previous[g];
        CodeCosts codes = group.costs().get();
        long cost = costs[member]
                + (roughly && running == 1
                        ? codes.readRoughly(bytes, end, place)
                        : codes.read(bytes, end, limit - costs[member], place));
        reached[g] = place.at;
        previous[g] = place.previous;
        set(g, member, cost, limit);
        return cost;
    }

    private long readCharacters(int g, int end, long limit) {
        Candidates.Group group = candidates.group(g);
        long best = OUT;
        int from = reached[g];
        while (from < end && left[g] > 0) {
            from = group.reader().read(bytes, from, end, block);
            best = OUT;
            for (int c : group.members()) {
                if (costs[c] != OUT) {
                    CharacterFrequencies text = candidates.get(c).frequencies();
                    boolean rough = roughly && running == 1;
                    long cost = costs[c] + (rough ? text.roughCost(previous[g], block) : text.cost(previous[g], block));
                    set(g, c, cost, limit);
                    best = Math.min(best, cost);
                }
            }
            previous[g] = block.last();
        }
        reached[g] = from;
        return best;
    }

    private void set(int group, int candidate, long cost, long limit) {
        if (cost > limit) {
            costs[candidate] = OUT;
            left[group]--;
        } else {
            costs[candidate] = cost;
        }
    }

    private void rank() {
        int ranked = 0;
        for (int i = 0; i < running; i++) {
            int moved = order[i];
            int to = ranked;
            if (costs[moved] != OUT) {
                while (to > 0 && costs[order[to - 1]] > costs[moved]) {
                    order[to] = order[--to];
                }
                order[to] = moved;
                ranked++;
            }
        }
        running = ranked;
        if (roughly && left[candidates.groupOf(order[0])] == running) {
            decide();
        }
    }

    /** One charset is left: which kind of text it carries does not matter. */
    private void decide() {
        for (int i = 1; i < running; i++) {
            costs[order[i]] = OUT;
        }
        left[candidates.groupOf(order[0])] = 1;
        running = 1;
    }

    String best() {
        return candidates.get(order[0]).charset();
    }

    /** What the best has cost, long stretches of ASCII left out. */
    long cost() {
        return costs[order[0]];
    }

    long asciiCost() {
        return asciiCost;
    }

    /** How much dearer the best of the other charsets is. */
    long margin() {
        for (int i = 1; i < running; i++) {
            if (!candidates.get(order[i]).charset().equals(best())) {
                return costs[order[i]] - cost();
            }
        }
        return Integer.MAX_VALUE;
    }
}
