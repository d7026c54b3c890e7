package io.zhengwen.app.verify;

import io.zhengwen.delivery.verify.Finding;
import io.zhengwen.delivery.verify.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A verification's report as people like to read it. */
public final class ReportText {
    private ReportText() {}

    /** The lines, findings in the middle, the verdict last. */
    public static List<String> lines(VerificationReport report) {
        List<String> lines = new ArrayList<>();
        VerificationReport.Read read = report.read();
        lines.add(format(
                "Read %,d documents: %,d ledger entries, %,d events, %,d raw records.",
                read.documents(), read.ledgerEntries(), read.events(), read.rawRecords()));
        report.counts().forEach((kind, count) -> lines.add(format("%-13s %,d", kind.label(), count)));
        report.findings().forEach(finding -> lines.add(line(finding)));
        for (Map.Entry<Finding.Kind, Long> count : report.counts().entrySet()) {
            long printed = report.findings().stream()
                    .filter(finding -> finding.kind() == count.getKey())
                    .count();
            if (printed < count.getValue()) {
                lines.add(format(
                        "... and %,d more: %s (--limit)",
                        count.getValue() - printed, count.getKey().label()));
            }
        }
        addNotes(lines, report);
        if (report.counts().get(Finding.Kind.LOST) + report.counts().get(Finding.Kind.PARTIAL) > 0) {
            lines.add(
                    "What is missing on topics is published again, as the next revision, by: zhengwen replay --restore");
        }
        long findings =
                report.counts().values().stream().mapToLong(count -> count).sum();
        lines.add(report.isWell() ? "All well." : format("Not well: %,d findings.", findings));
        return lines;
    }

    private static void addNotes(List<String> lines, VerificationReport report) {
        note(lines, report.open().pending(), "raw records are not worked off yet");
        note(lines, report.open().inFlight(), "revisions were committed while this was reading; not judged");
        note(
                lines,
                report.read().intakeLetters(),
                "dead letters of files that older versions could not take in; no ledger entry");
        note(lines, report.read().tombstones(), "tombstones");
        note(
                lines,
                report.unjudged().superseded(),
                "earlier revisions are partly compacted away, or were restored since; not judged");
        note(lines, report.unjudged().expired(), "revisions are past the retention of their topic; not judged");
        note(lines, report.unjudged().withoutDigest(), "revisions have no digest; only their events were counted");
        note(
                lines,
                report.read().misplaced(),
                "records are not in the partition of their key (partitions were added?)");
    }

    private static void note(List<String> lines, long number, String what) {
        if (number > 0) {
            lines.add(format("%,d %s.", number, what));
        }
    }

    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder(
                format("%-13s %s", finding.kind().label(), finding.document().orElse("(no key)")));
        if (finding.revision() > 0) {
            line.append(" revision ").append(finding.revision());
        }
        finding.place().ifPresent(place -> line.append("  ").append(place));
        return line.append("  ").append(finding.detail()).toString();
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
