package io.zhengwen.delivery.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a verification read and found.
 *
 * @param counts findings by kind, every kind named
 * @param findings the first ones of each kind
 */
public record VerificationReport(
        Read read, Open open, Unjudged unjudged, Map<Finding.Kind, Long> counts, List<Finding> findings) {
    public VerificationReport {
        counts = new EnumMap<>(counts);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean isWell() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /**
     * How much was read.
     *
     * @param documents that have a ledger entry
     * @param events without tombstones
     * @param intakeLetters dead letters of files that could not be taken at all, as older versions wrote them: without a ledger entry
     * @param misplaced records that are not in the partition of their key, as after adding partitions
     */
    public record Read(
            long documents,
            long ledgerEntries,
            long events,
            long tombstones,
            long intakeLetters,
            long rawRecords,
            long misplaced) {}

    /**
     * What is under way.
     *
     * @param pending records of the raw topics that are not worked off yet
     * @param inFlight revisions that were committed while this was reading
     */
    public record Open(long pending, long inFlight) {}

    /**
     * What cannot be judged any more.
     *
     * @param superseded revisions of which compaction may have taken the ledger entry or the document's event, a later one
     *     being there
     * @param expired revisions whose events may be past their topic's retention
     * @param withoutDigest revisions of a version that wrote no digest: only their events' number was compared
     */
    public record Unjudged(long superseded, long expired, long withoutDigest) {}
}
