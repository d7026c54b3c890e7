package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One peer over all pages, again and again on one thread: what it answers at last, and the CPU time a page takes. */
final class PeerRun {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Peer peer;
    private final List<GoldPage> pages;
    private final List<DecodedDocument> documents;
    private final long[][] nanos;
    private final PageAnswer[] answers;

    /** The figures of a set of pages. */
    record Figures(List<TextBench.Outcome> outcomes, int failed, int empty, double medianMicros, double meanMicros) {
        /** The columns beside those of {@link BenchTable}. */
        static String header() {
            return " %6s %5s %8s %6s %8s %6s".formatted("failed", "empty", "us med", "x", "us mean", "x");
        }

        String columns(Figures unit) {
            return String.format(
                    Locale.ROOT,
                    " %6d %5d %8.0f %6.2f %8.0f %6.2f",
                    failed,
                    empty,
                    medianMicros,
                    medianMicros / unit.medianMicros,
                    meanMicros,
                    meanMicros / unit.meanMicros);
        }
    }

    PeerRun(Peer peer, List<GoldPage> pages, List<DecodedDocument> documents, int rounds) {
        this.peer = peer;
        this.pages = pages;
        this.documents = documents;
        this.nanos = new long[pages.size()][rounds];
        this.answers = new PageAnswer[pages.size()];
    }

    Peer peer() {
        return peer;
    }

    void measure(int page, int round) {
        long before = THREADS.getCurrentThreadCpuTime();
        answers[page] = answer(documents.get(page));
        nanos[page][round] = THREADS.getCurrentThreadCpuTime() - before;
    }

    /** What the peer says; null where it throws, which is an answer of its own and must not end the comparison. */
    private PageAnswer answer(DecodedDocument document) {
        try {
            return peer.read(document);
        } catch (Exception | LinkageError | StackOverflowError refused) {
            return null;
        }
    }

    /** The answer to a page; one without text where the peer threw. */
    PageAnswer answerTo(int page) {
        if (answers[page] != null) {
            return answers[page];
        }
        PageAnswer any = Arrays.stream(answers)
                .filter(answer -> answer != null)
                .findFirst()
                .orElseThrow();
        return new PageAnswer("", any.title().map(title -> ""), any.date().map(date -> ""));
    }

    /** Over the pages of a set, or over all for an empty name. */
    Figures figures(String set) {
        List<TextBench.Outcome> outcomes = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        int failed = 0;
        int empty = 0;
        for (int i = 0; i < answers.length; i++) {
            if (set.isEmpty() || pages.get(i).set().equals(set)) {
                outcomes.add(answerTo(i).against(pages.get(i), List.of()));
                micros.add(median(nanos[i]) / 1000);
                failed += answers[i] == null ? 1 : 0;
                empty += answers[i] != null && answers[i].text().isBlank() ? 1 : 0;
            }
        }
        double mean = micros.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double median =
                micros.stream().sorted().skip(micros.size() / 2).findFirst().orElse(0.0);
        return new Figures(outcomes, failed, empty, median, mean);
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
