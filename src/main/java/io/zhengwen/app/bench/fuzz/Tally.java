package io.zhengwen.app.bench.fuzz;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts verdicts. Thread-safe. */
final class Tally {
    private static final double MILLIS = 1000;

    /** The counts of one format. */
    private static final class Row {
        private long mutants;
        private long published;
        private long rejected;
        private long escapes;
        private long hangs;
        private Duration slowest = Duration.ZERO;

        private void add(Verdict verdict, boolean hung) {
            mutants++;
            published += verdict.isPublished() ? 1 : 0;
            rejected += verdict.isPublished() || verdict.outcomes().isEmpty() ? 0 : 1;
            escapes += verdict.escape().isPresent() ? 1 : 0;
            hangs += hung ? 1 : 0;
            slowest = verdict.slowest().compareTo(slowest) > 0 ? verdict.slowest() : slowest;
        }

        private void addTo(Row sum) {
            sum.mutants += mutants;
            sum.published += published;
            sum.rejected += rejected;
            sum.escapes += escapes;
            sum.hangs += hangs;
            sum.slowest = slowest.compareTo(sum.slowest) > 0 ? slowest : sum.slowest;
        }
    }

    private final Map<String, Row> formats = new TreeMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();

    synchronized void add(Mutant mutant, Verdict verdict, boolean hung) {
        formats.computeIfAbsent(mutant.sample().mediaType(), type -> new Row()).add(verdict, hung);
        verdict.outcomes().forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
    }

    synchronized long mutants() {
        return formats.values().stream().mapToLong(row -> row.mutants).sum();
    }

    synchronized void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-40s %8s %9s %8s %7s %5s %9s%n",
                "format",
                "mutants",
                "published",
                "rejected",
                "escapes",
                "hangs",
                "slowest s");
        Row all = new Row();
        formats.forEach((type, row) -> {
            print(shortened(type), row, out);
            row.addTo(all);
        });
        print("all", all, out);
        out.printf("%n%-40s %8s%n", "outcome, members included", "files");
        outcomes.entrySet().stream()
                .sorted(Comparator.comparingLong(outcome -> -outcome.getValue()))
                .forEach(outcome -> out.printf(Locale.ROOT, "%-60s %8d%n", outcome.getKey(), outcome.getValue()));
    }

    private static void print(String name, Row row, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-40s %8d %9d %8d %7d %5d %9.1f%n",
                name,
                row.mutants,
                row.published,
                row.rejected,
                row.escapes,
                row.hangs,
                row.slowest.toMillis() / MILLIS);
    }

    private static String shortened(String mediaType) {
        return mediaType.replaceFirst("^application/(?:vnd\\.)?(?:openxmlformats-officedocument\\.)?", "");
    }
}
