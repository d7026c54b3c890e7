package io.zhengwen.app.bench.facts;

/**
 * Counts of one type of fact.
 *
 * @param gold how many the documents hold
 * @param found how many were found
 * @param right how many of these are right
 */
public record FactScore(int gold, int found, int right) {
    static final FactScore NONE = new FactScore(0, 0, 0);

    FactScore plus(FactScore other) {
        return new FactScore(gold + other.gold, found + other.found, right + other.right);
    }

    /** 1 when nothing was found: nothing found is nothing wrong. */
    public double precision() {
        return found == 0 ? 1 : right / (double) found;
    }

    /** 1 when there is nothing to find. */
    public double recall() {
        return gold == 0 ? 1 : right / (double) gold;
    }

    /** Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found. */
    public double f1() {
        return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
    }
}
