package io.zhengwen.app.bench.kill;

import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Verification;
import io.zhengwen.delivery.verify.VerificationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waits until every dropped document is done, and then shows from the topics that each is there once and whole. */
final class Proof {
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int FINDINGS_OF_A_KIND = 20;

    private final String brokers;
    private final Inbox inbox;

    Proof(String brokers, Inbox inbox) {
        this.brokers = brokers;
        this.inbox = inbox;
    }

    /**
     * What was found.
     *
     * @param expected documents that the dropped files hold
     * @param done documents that the ledger knows
     * @param counted what kcat read; empty where there is none
     */
    record Result(int expected, int done, VerificationReport report, Optional<IndependentReader.Count> counted) {
        boolean isWell() {
            return expected == done
                    && report.isWell()
                    && report.read().ledgerEntries() == expected
                    && report.open().pending() == 0
                    && counted.map(count -> count.events() == expected && count.documents() == expected)
                            .orElse(true);
        }

        void print(PrintWriter out) {
            out.printf(
                    "%d documents in the files, %d in the ledger with %d entries, %d events%n",
                    expected, done, report.read().ledgerEntries(), report.read().events());
            report.counts().forEach((kind, count) -> out.printf("%-12s %d%n", kind.label(), count));
            report.findings().forEach(finding -> out.println("  " + finding));
            out.printf("%-12s %d%n", "pending", report.open().pending());
            out.println(counted.map(count ->
                            "kcat         " + count.events() + " outcomes of " + count.documents() + " documents")
                    .orElse("kcat         not installed: not counted a second time"));
            out.println(isWell() ? "All well." : "NOT WELL.");
            out.flush();
        }
    }

    Result await() throws IOException, InterruptedException {
        int done = awaitDone(inbox.documents(), true);
        VerificationReport report = verify();
        return new Result(inbox.documents(), done, report, IndependentReader.count(brokers));
    }

    /** Reads the ledger until it holds so many documents, and no file waits if that matters. */
    private int awaitDone(int documents, boolean filesToo) throws IOException, InterruptedException {
        Set<String> done = new HashSet<>();
        long progress = System.nanoTime();
        long waiting = Long.MAX_VALUE;
        try (EventReader ledger = new EventReader(clients(), List.of(Topics.LEDGER))) {
            while (System.nanoTime() - progress < WITHOUT_PROGRESS.toNanos()
                    && (done.size() < documents || (filesToo && waiting > 0))) {
                int before = done.size();
                ledger.poll(LOOK).forEach(entry -> done.add(entry.key()));
                long left = inbox.waiting();
                if (done.size() > before || left < waiting) {
                    progress = System.nanoTime();
                }
                waiting = left;
            }
        }
        return done.size();
    }

    /** Duplicates that were taken in last may still be on their way. */
    private VerificationReport verify() throws InterruptedException {
        Verification verification =
                new Verification(clients(), FINDINGS_OF_A_KIND, (topic, read, all) -> {}, Clock.systemUTC());
        long deadline = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
        VerificationReport report = verification.run();
        while ((report.open().pending() > 0 || report.open().inFlight() > 0) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK.toMillis());
            report = verification.run();
        }
        return report;
    }

    /** Waits until so many documents are done, or nothing comes any more. */
    int awaitDone(int documents) throws IOException, InterruptedException {
        return awaitDone(documents, false);
    }

    private Map<String, Object> clients() {
        return Map.of("bootstrap.servers", brokers);
    }
}
