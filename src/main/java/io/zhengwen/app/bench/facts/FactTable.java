package io.zhengwen.app.bench.facts;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Scores of many documents, added up a type. */
public final class FactTable {
    private static final List<String> ABOUT_SPEAKERS = List.of("post", "organisation", "mode");

    private final List<DocumentFacts> documents;

    public FactTable(List<DocumentFacts> documents) {
        this.documents = List.copyOf(documents);
    }

    /** The score of one type over all documents. */
    public FactScore score(FactType type) {
        return sum(document -> document.score(type));
    }

    /** The score by the milder comparison of a type that has one. */
    public FactScore mildScore(FactType type) {
        return sum(document -> document.mildScore(type));
    }

    /** Prints a row for each type that occurs. */
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-24s %6s %6s %6s %9s %7s %7s%n",
                documents.size() + " documents",
                "gold",
                "found",
                "right",
                "precision",
                "recall",
                "F1");
        for (FactType type : FactType.values()) {
            FactScore score = score(type);
            if (score.gold() + score.found() > 0) {
                row(out, type.label(), score);
                type.aside().ifPresent(aside -> row(out, "  " + aside, mildScore(type)));
            }
        }
        ABOUT_SPEAKERS.forEach(field -> accuracy(out, field));
    }

    /** Prints every fact that was missed or invented, as {@code document, missed or invented, gold line}. */
    public void printMisses(PrintWriter out) {
        for (DocumentFacts document : documents) {
            for (FactType type : FactType.values()) {
                FactMatching matching = document.match(type);
                matching.missed().forEach(fact -> out.println(document.id() + "\tmissed\t" + fact));
                matching.invented().forEach(fact -> out.println(document.id() + "\tinvented\t" + fact));
            }
        }
    }

    private void accuracy(PrintWriter out, String field) {
        List<FactMatching.Pair> pairs = documents.stream()
                .flatMap(document -> document.match(FactType.STATEMENT).pairs().stream())
                .toList();
        long right = pairs.stream()
                .filter(pair -> FactComparison.same(field, pair.gold(), pair.found()))
                .count();
        if (!pairs.isEmpty()) {
            out.printf(Locale.ROOT, "%s right in %d of %d statements found%n", field, right, pairs.size());
        }
    }

    private static void row(PrintWriter out, String label, FactScore score) {
        out.printf(
                Locale.ROOT,
                "%-24s %6d %6d %6d %9.3f %7.3f %7.3f%n",
                label,
                score.gold(),
                score.found(),
                score.right(),
                score.precision(),
                score.recall(),
                score.f1());
    }

    private FactScore sum(Function<DocumentFacts, FactScore> score) {
        return documents.stream().map(score).reduce(FactScore.NONE, FactScore::plus);
    }
}
