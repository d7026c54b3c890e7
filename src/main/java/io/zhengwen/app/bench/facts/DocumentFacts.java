package io.zhengwen.app.bench.facts;

import java.util.List;

/** The facts of one document, those of its gold file and those that were found. */
public record DocumentFacts(String id, GoldFacts gold, List<Fact> found) {
    public DocumentFacts {
        found = List.copyOf(found);
    }

    /** Pairs the facts of one type; a type that the gold file skips has none. */
    FactMatching match(FactType type) {
        return FactMatching.of(gold(type), found(type), FactComparison::same);
    }

    FactScore score(FactType type) {
        return new FactScore(
                gold(type).size(), found(type).size(), match(type).pairs().size());
    }

    /** As {@link #score}, but a number counts as right under any metric. */
    FactScore mildScore(FactType type) {
        int right = FactMatching.of(gold(type), found(type), FactComparison::mildlySame)
                .pairs()
                .size();
        return new FactScore(gold(type).size(), found(type).size(), right);
    }

    private List<Fact> gold(FactType type) {
        return of(type, gold.facts());
    }

    private List<Fact> found(FactType type) {
        return of(type, found);
    }

    private List<Fact> of(FactType type, List<Fact> facts) {
        return gold.skipped().contains(type)
                ? List.of()
                : facts.stream().filter(fact -> fact.type() == type).toList();
    }
}
