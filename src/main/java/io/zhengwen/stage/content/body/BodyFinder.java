package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where the article's running text starts and ends: the container of greatest weight, then its best run. */
public final class BodyFinder {
    private static final double TAIL_SHARE = 0.4;
    private static final double TAIL_COST = 60;

    /** First and last block of the core, both included; empty when nothing on the page has weight. */
    public record Core(Box box, int first, int last) {}

    public Core find(List<Judged> blocks) {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + blocks.get(i).weight();
        }
        return bestRun(blocks, bestBox(blocks, sums));
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
    private static Core bestRun(List<Judged> blocks, Box box) {
        double total = 0;
        for (int i = box.first(); i <= box.last(); i++) {
            total += Math.max(0, blocks.get(i).weight());
        }
        double before = 0;
        double run = 0;
        double best = Double.NEGATIVE_INFINITY;
        int start = box.first();
        int first = box.first();
        int last = box.first();
        for (int i = box.first(); i <= box.last(); i++) {
            Judged judged = blocks.get(i);
            double weight = judged.weight();
            if (judged.isTail() && before >= TAIL_SHARE * total) {
                weight -= TAIL_COST;
            }
            before += Math.max(0, judged.weight());
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
}
