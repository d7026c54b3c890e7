package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where the article's running text starts and ends: the container of greatest weight, then its best run. */
public final class BodyFinder {
    private static final double PROSE_WEIGHT = 3;
    private static final double LINKED = 0.3;

    private final Weights table;
    private final double leastProse;
    private final double bareLetter;
    private final double tail;
    private final double tailShare;
    private final double late;
    private final double latest;
    private final double lateShare;

    public BodyFinder(Weights weights) {
        table = weights;
        leastProse = weights.of("bare.least");
        bareLetter = weights.of("bare.letter");
        tail = weights.of("tail");
        tailShare = weights.of("tail.share");
        late = weights.of("late");
        latest = weights.of("late.most");
        lateShare = weights.of("late.share");
    }

    /**
     * First and last block of the core, both included.
     *
     * @param limit last block that can be the article's at all
     */
    public record Core(Box box, int first, int last, int limit) {}

    /**
     * The core of a page.
     *
     * @param heading index of the block that shows the headline which the page's head names, or -1
     */
    public Core find(List<Judged> blocks, int heading) {
        Scope scope = Scope.of(blocks, heading, table);
        double[] weights = weights(blocks, scope);
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + weights[i];
        }
        double[] delays = lateness(weights, heading);
        Box box = bestBox(blocks, weights, sums, delays);
        return bestRun(blocks, weights, delays, box, scope.last());
    }

    /** What stands outside the article's scope adds nothing to it. */
    private double[] weights(List<Judged> blocks, Scope scope) {
        double total = 0;
        for (Judged judged : blocks) {
            total += Math.max(0, judged.weight());
        }
        boolean bare = total < leastProse;
        return blocks.stream()
                .mapToDouble(judged -> {
                    double weight = bare ? bareWeight(judged) : judged.weight();
                    return scope.holds(judged.block().index()) ? weight : Math.min(weight, 0);
                })
                .toArray();
    }

    /** What it costs to start at each block: the more noise stands between the page's headline and it, the more. */
    private double[] lateness(double[] weights, int heading) {
        double[] delays = new double[weights.length];
        double noise = 0;
        double text = 0;
        for (double weight : weights) {
            text += Math.max(0, weight);
        }
        for (int i = Math.max(0, heading); i < weights.length && heading >= 0; i++) {
            delays[i] = Math.min(Math.min(latest, lateShare * text), late * noise);
            noise -= Math.min(0, weights[i]);
        }
        return delays;
    }

    /** On a page without running text, every line that is neither noise nor link is as good as its length. */
    private double bareWeight(Judged judged) {
        boolean plain = judged.noise().isEmpty() && judged.block().linkDensity() < LINKED && judged.hint() == 0;
        return plain ? Math.max(judged.weight(), judged.shape().letters() * bareLetter) : judged.weight();
    }

    private static Box bestBox(List<Judged> blocks, double[] weights, double[] sums, double[] delays) {
        int[] opening = openings(weights);
        boolean[] seen = new boolean
                [1
                        + blocks.stream()
                                .mapToInt(judged -> judged.block().box().ordinal())
                                .max()
                                .orElse(0)];
        Box best = null;
        double bestSum = 0;
        for (Judged judged : blocks) {
            Box box = judged.block().box();
            while (box != null && !seen[box.ordinal()]) {
                seen[box.ordinal()] = true;
                int opens = Math.min(opening[box.first()], box.last());
                double sum = sums[box.last() + 1] - sums[box.first()] - delays[opens];
                if (best == null || sum > bestSum || (sum == bestSum && box.depth() > best.depth())) {
                    best = box;
                    bestSum = sum;
                }
                box = box.parent().orElse(null);
            }
        }
        return best;
    }

    /** For each block the first one from there on that looks like text; the last block where there is none. */
    private static int[] openings(double[] weights) {
        int[] openings = new int[weights.length];
        int next = weights.length - 1;
        for (int i = weights.length - 1; i >= 0; i--) {
            next = weights[i] > 0 ? i : next;
            openings[i] = next;
        }
        return openings;
    }

    /** The run of blocks with the greatest sum (Kadane), where heads of foreign parts behind the bulk weigh heavily. */
    private Core bestRun(List<Judged> blocks, double[] weights, double[] delays, Box box, int limit) {
        double total = 0;
        for (int i = box.first(); i <= box.last(); i++) {
            total += Math.max(0, weights[i]);
        }
        boolean[] insertion = insideOnePlace(blocks, weights, box);
        double before = 0;
        double run = Double.NEGATIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        int start = box.first();
        int first = box.first();
        int last = box.first();
        for (int i = box.first(); i <= box.last(); i++) {
            Judged judged = blocks.get(i);
            double weight = weights[i];
            if (judged.isTail() && before >= tailShare * total && !insertion[i]) {
                weight += tail;
            }
            before += Math.max(0, weights[i]);
            if (run <= -delays[i]) {
                run = -delays[i];
                start = i;
            }
            run += weight;
            if (run > best) {
                best = run;
                first = start;
                last = i;
            }
        }
        return new Core(box, first, last, Math.max(last, limit));
    }

    /**
     * For each block whether running text of one place on the page stands on both sides of it: a head of a foreign part
     * there opens a mere insertion.
     */
    private static boolean[] insideOnePlace(List<Judged> blocks, double[] weights, Box box) {
        Map<String, Integer> firsts = new HashMap<>();
        Map<String, Integer> lasts = new HashMap<>();
        for (int i = box.first(); i <= box.last(); i++) {
            String path = blocks.get(i).block().path();
            if (weights[i] > PROSE_WEIGHT && !path.isEmpty()) {
                firsts.putIfAbsent(path, i);
                lasts.put(path, i);
            }
        }
        int[] opened = new int[blocks.size() + 1];
        firsts.forEach((path, first) -> {
            opened[first]++;
            opened[lasts.get(path)]--;
        });
        boolean[] inside = new boolean[blocks.size()];
        int open = 0;
        for (int i = 0; i < inside.length; i++) {
            open += opened[i];
            inside[i] = open > 0;
        }
        return inside;
    }
}
