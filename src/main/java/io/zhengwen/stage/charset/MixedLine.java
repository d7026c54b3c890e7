package io.zhengwen.stage.charset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One line that one charset alone cannot read, split between two: of all ways to cut it, the one whose text surprises
 * least wins. A change of charset has its price, so that single broken characters stay broken.
 */
final class MixedLine {
    private static final int CHANGE = 45;
    private static final int UNREACHED = Integer.MAX_VALUE;
    // Half bits a character: Chinese costs about 20, bytes read in the wrong charset above 40.
    private static final int SENSE = 32;
    private static final int FEWEST_CHARACTERS = 3;

    private final CodeReader[] readers;
    private final CharacterFrequencies frequencies;

    /**
     * A part of the line in one charset.
     *
     * @param foreign whether it is in the second charset
     */
    record Part(int from, int to, boolean foreign) {}

    MixedLine(CodeReader main, CodeReader foreign, CharacterFrequencies frequencies) {
        this.readers = new CodeReader[] {main, foreign};
        this.frequencies = frequencies;
    }

    /** The parts of {@code bytes[from, to)}; one part in the main charset where the second helps nothing. */
    List<Part> split(byte[] bytes, int from, int to) {
        byte[] line = Arrays.copyOfRange(bytes, from, to);
        List<Part> parts = new ArrayList<>();
        for (Part part : cheapest(line)) {
            boolean foreign = part.foreign() && makesSense(line, part);
            int last = parts.size() - 1;
            Part shifted = new Part(from + part.from(), from + part.to(), foreign);
            if (last >= 0 && parts.get(last).foreign() == foreign) {
                parts.set(last, new Part(parts.get(last).from(), shifted.to(), foreign));
            } else {
                parts.add(shifted);
            }
        }
        return parts;
    }

    private boolean makesSense(byte[] line, Part part) {
        long cost = 0;
        int characters = 0;
        int previous = ' ';
        for (int at = part.from(); at < part.to(); ) {
            int read = readers[1].read(line, at);
            int codePoint = read >> 3;
            if (codePoint >= 0x80) {
                cost += frequencies.cost(previous, codePoint);
                characters++;
            }
            previous = codePoint;
            at += read & 7;
        }
        return characters >= FEWEST_CHARACTERS && cost <= (long) SENSE * characters;
    }

    /** Viterbi over byte offsets with one state a charset. */
    private List<Part> cheapest(byte[] line) {
        int n = line.length;
        int[][] cost = new int[2][n + 1];
        int[][] came = new int[2][n + 1];
        int[][] previous = new int[2][n + 1];
        Arrays.fill(cost[0], UNREACHED);
        Arrays.fill(cost[1], UNREACHED);
        cost[0][0] = 0;
        cost[1][0] = 0;
        previous[0][0] = ' ';
        previous[1][0] = ' ';
        for (int at = 0; at < n; at++) {
            change(cost, came, previous, at);
            for (int state = 0; state < 2; state++) {
                if (cost[state][at] != UNREACHED) {
                    int read = readers[state].read(line, at);
                    int next = at + (read & 7);
                    int sum = cost[state][at] + frequencies.cost(previous[state][at], read >> 3);
                    if (sum < cost[state][next]) {
                        cost[state][next] = sum;
                        came[state][next] = at + 1;
                        previous[state][next] = read >> 3;
                    }
                }
            }
        }
        return parts(cost, came, n);
    }

    /** Lets the dearer state continue from the cheaper one; such a step is marked by a negative origin. */
    private static void change(int[][] cost, int[][] came, int[][] previous, int at) {
        for (int state = 0; state < 2; state++) {
            int other = 1 - state;
            if (at > 0 && cost[other][at] != UNREACHED && cost[state][at] - CHANGE > cost[other][at]) {
                cost[state][at] = cost[other][at] + CHANGE;
                came[state][at] = -1;
                previous[state][at] = previous[other][at];
            }
        }
    }

    private static List<Part> parts(int[][] cost, int[][] came, int n) {
        List<Part> parts = new ArrayList<>();
        int state = cost[1][n] < cost[0][n] ? 1 : 0;
        int end = n;
        int at = n;
        while (at > 0) {
            if (came[state][at] < 0) {
                parts.add(new Part(at, end, state == 1));
                end = at;
                state = 1 - state;
            } else {
                at = came[state][at] - 1;
            }
        }
        parts.add(new Part(0, end, state == 1));
        Collections.reverse(parts);
        return parts;
    }
}
