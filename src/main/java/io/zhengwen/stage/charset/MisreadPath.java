package io.zhengwen.stage.charset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The cheapest way to read a text partly as it stands and partly as misread in one way: a beam of hypotheses goes over the
 * characters, each with the bytes it has read of an unfinished character.
 */
final class MisreadPath {
    private static final long AS_IS = -1;
    private static final long START = -1;
    private static final long END = -2;
    // Half bits for a character cut by the end of damaged text, and for one with a lost byte.
    private static final int CUT = 40;
    private static final int LOST = 34;
    private static final int WIDTH = 10;
    // The text is read in pieces of about this length, so that memory stays bounded.
    private static final int PIECE = 1 << 15;

    private final Misreading misreading;
    private final TextCost costs;
    private final int change;
    private final List<MisreadRun> runs = new ArrayList<>();
    private Beam now = new Beam();
    private Beam next = new Beam();

    private MisreadPath(Misreading misreading, TextCost costs, int change) {
        this.misreading = misreading;
        this.costs = costs;
        this.change = change;
    }

    /** What happened at a place: a character came out, or damaged text began or ended. */
    private record Step(Step before, int at, long what) {}

    private record Hypothesis(long state, int cost, int previous, Step steps) {}

    /** The best hypotheses of different states. */
    private static final class Beam {
        private final Hypothesis[] all = new Hypothesis[WIDTH];
        private int size;

        void offer(long state, int cost, int previous, Step steps) {
            int worst = 0;
            for (int i = 0; i < size; i++) {
                if (all[i].state() == state) {
                    if (cost < all[i].cost()) {
                        all[i] = new Hypothesis(state, cost, previous, steps);
                    }
                    return;
                }
                worst = all[i].cost() > all[worst].cost() ? i : worst;
            }
            if (size < WIDTH) {
                all[size++] = new Hypothesis(state, cost, previous, steps);
            } else if (cost < all[worst].cost()) {
                all[worst] = new Hypothesis(state, cost, previous, steps);
            }
        }
    }

    /**
     * The stretches of {@code text[from, to)} that read better when the misreading is undone.
     *
     * @param change half bits for a change between sound and damaged text
     * @param begins whether damage is the normal state of this text
     */
    static List<MisreadRun> runs(
            Misreading misreading, TextCost costs, String text, int from, int to, int change, boolean begins) {
        MisreadPath path = new MisreadPath(misreading, costs, change);
        boolean damaged = begins;
        int at = from;
        while (at < to) {
            int end = pieceEnd(text, at, to);
            damaged = path.piece(text, at, end, damaged);
            at = end;
        }
        return path.runs;
    }

    private static int pieceEnd(String text, int from, int to) {
        if (to - from <= 2 * PIECE) {
            return to;
        }
        int line = text.indexOf('\n', from + PIECE);
        return line < 0 || line > from + 2 * PIECE ? from + 2 * PIECE : line + 1;
    }

    /** Reads a piece and tells whether its end is damaged text. */
    private boolean piece(String text, int from, int to, boolean damaged) {
        now.size = 0;
        now.offer(AS_IS, damaged ? change : 0, ' ', null);
        now.offer(0, damaged ? 0 : change, ' ', new Step(null, from, START));
        for (int i = from; i < to; i++) {
            next.size = 0;
            char c = text.charAt(i);
            for (int h = 0; h < now.size; h++) {
                advance(now.all[h], c, i);
            }
            Beam old = now;
            now = next;
            next = old;
        }
        Hypothesis best = best(to);
        collect(best.steps(), text, to);
        return best.state() != AS_IS;
    }

    private void advance(Hypothesis h, char c, int at) {
        if (h.state() == AS_IS) {
            next.offer(AS_IS, h.cost() + costs.of(h.previous(), c), c, h.steps());
            if (c >= 0x80) {
                consume(0, h.cost() + change, h.previous(), new Step(h.steps(), at, START), c, at);
            }
            return;
        }
        consume(h.state(), h.cost(), h.previous(), h.steps(), c, at);
        if (c >= 0x80 || h.state() != 0) {
            Step steps = h.state() == 0 ? h.steps() : new Step(h.steps(), at, ByteSteps.LOST_CHARACTER);
            int cost = h.cost() + change + (h.state() == 0 ? 0 : CUT) + costs.of(h.previous(), c);
            next.offer(AS_IS, cost, c, new Step(steps, at, END));
        }
    }

    private void consume(long state, int cost, int previous, Step steps, char c, int at) {
        for (int[] bytes : misreading.shown().of(c)) {
            // A question mark stands for a lost byte only where one is missing.
            if (c != '?' || bytes[0] == c || state != 0) {
                read(state, cost, previous, steps, bytes, at);
            }
        }
    }

    private void read(long from, int costBefore, int previousBefore, Step stepsBefore, int[] bytes, int at) {
        long state = from;
        int cost = costBefore;
        int previous = previousBefore;
        Step steps = stepsBefore;
        for (int b : bytes) {
            long result = misreading.written().step(state, b);
            if (result == ByteSteps.FAIL) {
                return;
            }
            state = ByteSteps.isWhole(result) ? 0 : result;
            if (state == 0) {
                long character = ByteSteps.character(result);
                boolean known = character < ByteSteps.LOST_CHARACTER;
                cost += known ? costs.of(previous, (int) character) : LOST;
                previous = known ? (int) character : '一';
                steps = new Step(steps, at + 1, character);
            }
        }
        next.offer(state, cost, previous, steps);
    }

    private Hypothesis best(int end) {
        Hypothesis best = null;
        for (int h = 0; h < now.size; h++) {
            Hypothesis one = now.all[h];
            if (one.state() > 0) {
                Step cut = new Step(one.steps(), end, ByteSteps.LOST_CHARACTER);
                one = new Hypothesis(0, one.cost() + CUT, one.previous(), cut);
            }
            best = best == null || one.cost() < best.cost() ? one : best;
        }
        return best;
    }

    private void collect(Step last, String text, int end) {
        Deque<Step> steps = new ArrayDeque<>();
        for (Step step = last; step != null; step = step.before()) {
            steps.push(step);
        }
        int start = -1;
        List<Long> characters = new ArrayList<>();
        for (Step step : steps) {
            if (step.what() == START) {
                start = step.at();
            } else if (step.what() == END) {
                add(start, step.at(), characters, text);
                start = -1;
                characters.clear();
            } else {
                characters.add(step.what());
            }
        }
        if (start >= 0) {
            add(start, end, characters, text);
        }
    }

    private void add(int from, int to, List<Long> characters, String text) {
        boolean userDefined =
                text.substring(from, to).chars().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
        runs.add(new LostCharacters(misreading, costs, userDefined).run(from, to, characters));
    }
}
