package io.zhengwen.stage.charset;

import java.util.Arrays;
import java.util.Set;

/** Candidates on their way through one document: where each stands and what the text has cost so far, in half bits. */
final class CandidateRace {
    // Half bits that a label is worth: about two Chinese characters.
    private static final int LABEL_BONUS = 40;
    private static final int BLOCK = 1024;
    private static final long OUT = Long.MAX_VALUE;

    private final Candidates candidates;
    private final byte[] bytes;
    private final CodePoints block;
    private final long[] costs;
    // Those still running, cheapest first.
    private final int[] order;
    private int running;
    // By reader.
    private final int[] reached;
    private final int[] previous;

    CandidateRace(Candidates candidates, byte[] bytes, int start, Set<String> declared) {
        this.candidates = candidates;
        this.bytes = bytes;
        block = new CodePoints(Math.min(BLOCK, bytes.length - start));
        running = candidates.count();
        costs = new long[running];
        order = new int[running];
        for (int c = 0; c < running; c++) {
            order[c] = c;
            Candidate candidate = candidates.get(c);
            costs[c] = (long) candidate.prior() - (declared.contains(candidate.charset()) ? LABEL_BONUS : 0);
        }
        reached = new int[candidates.readers()];
        previous = new int[candidates.readers()];
        Arrays.fill(reached, start);
        Arrays.fill(previous, ' ');
    }

    /** Lets everyone still running read up to {@code end} and ranks them; equals stay as they were. */
    void readTo(int end) {
        for (int r = 0; r < reached.length; r++) {
            if (isRunning(r)) {
                read(r, end);
            }
        }
        for (int i = 1; i < running; i++) {
            int moved = order[i];
            int to = i;
            while (to > 0 && costs[order[to - 1]] > costs[moved]) {
                order[to] = order[--to];
            }
            order[to] = moved;
        }
    }

    private boolean isRunning(int reader) {
        for (int c : candidates.readBy(reader)) {
            if (costs[c] != OUT) {
                return true;
            }
        }
        return false;
    }

    private void read(int reader, int end) {
        CodeReader codes = candidates.reader(reader);
        int at = reached[reader];
        while (at < end) {
            at = codes.read(bytes, at, end, block);
            for (int c : candidates.readBy(reader)) {
                if (costs[c] != OUT) {
                    costs[c] += candidates.get(c).frequencies().cost(previous[reader], block);
                }
            }
            previous[reader] = block.last();
        }
        reached[reader] = at;
    }

    /** Sends home who is dearer than {@code limit}. */
    void drop(long limit) {
        while (running > 0 && costs[order[running - 1]] > limit) {
            costs[order[--running]] = OUT;
        }
    }

    String best() {
        return candidates.get(order[0]).charset();
    }

    long cost() {
        return costs[order[0]];
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
