package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.verify.Finding.Kind;
import io.zhengwen.delivery.verify.Finding.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts what was read, and keeps the first findings of each kind. */
final class Tally {
    private final int kept;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Count, Long> read = new EnumMap<>(Count.class);

    /** What is counted beside findings; see {@link VerificationReport}. */
    enum Count {
        DOCUMENTS,
        LEDGER_ENTRIES,
        EVENTS,
        TOMBSTONES,
        INTAKE_LETTERS,
        RAW_RECORDS,
        MISPLACED,
        PENDING,
        IN_FLIGHT,
        SUPERSEDED,
        EXPIRED,
        WITHOUT_DIGEST
    }

    /** @param kept findings of each kind to keep; all are counted */
    Tally(int kept) {
        this.kept = kept;
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
        }
    }

    void count(Count what) {
        read.merge(what, 1L, Long::sum);
    }

    void find(Kind kind, String document, int revision, Place place, String detail) {
        find(new Finding(kind, Optional.of(document), revision, Optional.of(place), detail));
    }

    void find(Finding finding) {
        if (counts.merge(finding.kind(), 1L, Long::sum) <= kept) {
            findings.add(finding);
        }
    }

    static Place place(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    VerificationReport report() {
        return new VerificationReport(
                new VerificationReport.Read(
                        of(Count.DOCUMENTS),
                        of(Count.LEDGER_ENTRIES),
                        of(Count.EVENTS),
                        of(Count.TOMBSTONES),
                        of(Count.INTAKE_LETTERS),
                        of(Count.RAW_RECORDS),
                        of(Count.MISPLACED)),
                new VerificationReport.Open(of(Count.PENDING), of(Count.IN_FLIGHT)),
                new VerificationReport.Unjudged(of(Count.SUPERSEDED), of(Count.EXPIRED), of(Count.WITHOUT_DIGEST)),
                counts,
                findings);
    }

    private long of(Count what) {
        return read.getOrDefault(what, 0L);
    }
}
