package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.Box;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where the article's running text starts and ends: the container of greatest weight, then its best run. */
public final class BodyFinder {
    private static final double TAIL_SHARE = 0.4;
    private static final double TRUSTED_SHARE = 0.1;
    private static final double PROSE_WEIGHT = 3;
    private static final double LEAST_PROSE = 3;
    private static final double BARE_LETTER = 0.03;
    private static final double LINKED = 0.3;
    private static final double TAIL_COST = 60;

    /** First and last block of the core, both included; empty when nothing on the page has weight. */
    public record Core(Box box, int first, int last) {}

    /**
     * The core of a page.
     *
     * @param heading index of the block that shows the page's own headline, or -1
     */
    public Core find(List<Judged> blocks, int heading) {
        double[] weights = weights(blocks, heading);
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + weights[i];
        }
        return bestRun(blocks, weights, bestBox(blocks, sums));
    }

    /** Text above the headline is rarely the article's, if there is enough below. */
    private static double[] weights(List<Judged> blocks, int heading) {
        double below = 0;
        double total = 0;
        for (Judged judged : blocks) {
            double prose = Math.max(0, judged.weight());
            total += prose;
            below += judged.block().index() > heading ? prose : 0;
        }
        boolean trusted = below > TRUSTED_SHARE * total;
        boolean bare = total < LEAST_PROSE;
        return blocks.stream()
                .mapToDouble(judged -> {
                    double weight = bare ? bareWeight(judged) : judged.weight();
                    boolean above = judged.block().index() < heading;
                    return above && (trusted || bare) ? Math.min(weight, 0) : weight;
                })
                .toArray();
    }

    /** On a page without running text, every line that is neither noise nor link is as good as its length. */
    private static double bareWeight(Judged judged) {
        boolean plain = judged.noise().isEmpty() && judged.block().linkDensity() < LINKED && judged.hint() == 0;
        return plain ? Math.max(judged.weight(), judged.shape().letters() * BARE_LETTER) : judged.weight();
    }

    private static Box bestBox(List<Judged> blocks, double[] sums) {
        Set<Box> seen = new HashSet<>();
        Box best = null;
        double bestSum = 0;
        for (Judged judged : blocks) {
            Box box = judged.block().box();
            while (box != null && seen.add(box)) {
                double sum = sums[box.last() + 1] - sums[box.first()];
                if (best == null || sum > bestSum || (sum == bestSum && box.depth() > best.depth())) {
                    best = box;
                    bestSum = sum;
                }
                box = box.parent().orElse(null);
            }
        }
        return best;
    }

    /** The run of blocks with the greatest sum (Kadane), where heads of foreign parts behind the bulk weigh heavily. */
    private static Core bestRun(List<Judged> blocks, double[] weights, Box box) {
        double total = 0;
        for (int i = box.first(); i <= box.last(); i++) {
            total += Math.max(0, weights[i]);
        }
        boolean[] insertion = insideOnePlace(blocks, weights, box);
        double before = 0;
        double run = 0;
        double best = Double.NEGATIVE_INFINITY;
        int start = box.first();
        int first = box.first();
        int last = box.first();
        for (int i = box.first(); i <= box.last(); i++) {
            Judged judged = blocks.get(i);
            double weight = weights[i];
            if (judged.isTail() && before >= TAIL_SHARE * total && !insertion[i]) {
                weight -= TAIL_COST;
            }
            before += Math.max(0, weights[i]);
            if (run <= 0) {
                run = 0;
                start = i;
            }
            run += weight;
            if (run > best) {
                best = run;
                first = start;
                last = i;
            }
        }
        return new Core(box, first, last);
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
