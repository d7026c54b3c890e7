package io.zhengwen.app.bench.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs the facts of a person with those that were found, each at most once and as many as possible.
 *
 * @param missed in gold only
 * @param invented found only
 */
record FactMatching(List<Pair> pairs, List<Fact> missed, List<Fact> invented) {
    /** The same fact, read and found. */
    record Pair(Fact gold, Fact found) {}

    static FactMatching of(List<Fact> gold, List<Fact> found, BiPredicate<Fact, Fact> same) {
        int[] goldOf = new int[found.size()];
        Arrays.fill(goldOf, -1);
        for (int i = 0; i < gold.size(); i++) {
            place(i, gold, found, same, goldOf, new boolean[found.size()]);
        }
        List<Pair> pairs = new ArrayList<>();
        List<Fact> missed = new ArrayList<>(gold);
        List<Fact> invented = new ArrayList<>();
        for (int j = 0; j < found.size(); j++) {
            if (goldOf[j] < 0) {
                invented.add(found.get(j));
            } else {
                pairs.add(new Pair(gold.get(goldOf[j]), found.get(j)));
                missed.remove(gold.get(goldOf[j]));
            }
        }
        return new FactMatching(pairs, missed, invented);
    }

    /** Finds a place for a gold fact, moving others where they have a second choice. */
    private static boolean place(
            int i, List<Fact> gold, List<Fact> found, BiPredicate<Fact, Fact> same, int[] goldOf, boolean[] tried) {
        for (int j = 0; j < found.size(); j++) {
            if (tried[j] || !same.test(gold.get(i), found.get(j))) {
                continue;
            }
            tried[j] = true;
            if (goldOf[j] < 0 || place(goldOf[j], gold, found, same, goldOf, tried)) {
                goldOf[j] = i;
                return true;
            }
        }
        return false;
    }
}
