package io.zhengwen.app.bench;

import io.zhengwen.document.Genre;
import java.util.List;
import java.util.Locale;

/** Labels against answers, with F1 a genre and their mean. */
final class ConfusionTable {
    private ConfusionTable() {}

    static String of(String caption, List<GenreBench.Answer> answers) {
        StringBuilder table = new StringBuilder(caption + "\n");
        table.append(String.format(
                Locale.ROOT,
                "%-12s %8s %8s %9s %8s %8s%n",
                "label \\ got",
                "policy",
                "news",
                "milestone",
                "other",
                "F1"));
        double sum = 0;
        int labels = 0;
        for (Genre label : Genre.values()) {
            double f1 = f1(answers, label);
            boolean used = count(answers, label, null) > 0;
            sum += used ? f1 : 0;
            labels += used ? 1 : 0;
            table.append(String.format(
                    Locale.ROOT,
                    "%-12s %8d %8d %9d %8d %8.3f%n",
                    label.label(),
                    count(answers, label, Genre.POLICY),
                    count(answers, label, Genre.NEWS),
                    count(answers, label, Genre.MILESTONE),
                    count(answers, label, Genre.OTHER),
                    f1));
        }
        long right = answers.stream().filter(GenreBench.Answer::right).count();
        table.append(String.format(
                Locale.ROOT,
                "right %d of %d (%.3f), macro F1 %.3f%n%n",
                right,
                answers.size(),
                right / (double) Math.max(1, answers.size()),
                sum / Math.max(1, labels)));
        return table.toString();
    }

    private static double f1(List<GenreBench.Answer> answers, Genre genre) {
        double hits = count(answers, genre, genre);
        double total = count(answers, genre, null) + count(answers, null, genre);
        return total == 0 ? 0 : 2 * hits / total;
    }

    /** How many carry the label and got the answer; null asks for any. */
    private static long count(List<GenreBench.Answer> answers, Genre label, Genre got) {
        return answers.stream()
                .filter(answer -> label == null || answer.label() == label)
                .filter(answer -> got == null || answer.genre() == got)
                .count();
    }
}
