package io.zhengwen.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of one set as a line of a table. */
final class BenchTable {
    static final String HEADER = "%-16s %5s %6s %6s %6s %6s %6s %5s %6s %6s %6s"
            .formatted("set", "pages", "P", "R", "F1", "median", "p10", "<.5", ">=.95", "title", "date");

    private BenchTable() {}

    static String row(String name, List<TextBench.Outcome> outcomes) {
        double[] f1 =
                outcomes.stream().mapToDouble(o -> o.score().f1()).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-16s %5d %6.3f %6.3f %6.3f %6.3f %6.3f %5d %6.3f %6s %6s",
                name,
                f1.length,
                outcomes.stream()
                        .mapToDouble(o -> o.score().precision())
                        .filter(p -> !Double.isNaN(p))
                        .average()
                        .orElse(0),
                outcomes.stream().mapToDouble(o -> o.score().recall()).average().orElse(0),
                outcomes.stream().mapToDouble(o -> o.score().f1()).average().orElse(0),
                quantile(f1, 0.5),
                quantile(f1, 0.1),
                outcomes.stream().filter(o -> o.score().f1() < 0.5).count(),
                outcomes.stream().filter(o -> o.score().f1() >= 0.95).count() / (double) f1.length,
                share(outcomes.stream()
                        .map(TextBench.Outcome::title)
                        .flatMap(Optional::stream)
                        .toList()),
                share(outcomes.stream()
                        .map(TextBench.Outcome::date)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    private static String share(List<Boolean> answers) {
        return answers.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.3f",
                        answers.stream().filter(Boolean::booleanValue).count() / (double) answers.size());
    }

    private static double quantile(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
