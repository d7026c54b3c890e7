package io.zhengwen.delivery;

import io.zhengwen.document.CrashedWorker;
import io.zhengwen.document.RawDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides for each record of one batch what is to be done with it, by what the ledger and the records before it say. */
final class Admission {
    private final Ledger ledger;
    private final Map<String, Known> inThisBatch = new HashMap<>();
    private final List<RawDocument> documents = new ArrayList<>();
    private final List<RawRecord> forwarded = new ArrayList<>();
    private final List<RawDocument> duplicates = new ArrayList<>();
    private final List<RawRecord> withdrawals = new ArrayList<>();
    private final List<RawRecord> closings = new ArrayList<>();
    private final List<Batch.SetAside> setAside = new ArrayList<>();

    private final int deaths;

    /** @param deaths processes that did not survive the batch's one record; 0 when it is an ordinary batch */
    Admission(Ledger ledger, int deaths) {
        this.ledger = ledger;
        this.deaths = deaths;
    }

    /** Sorts the records of one batch. */
    Batch sort(WorkerLane lane, List<RawRecord> polled) {
        polled.forEach(this::add);
        return new Batch(lane, polled, documents, forwarded, duplicates, withdrawals, closings, setAside);
    }

    private void add(RawRecord record) {
        Optional<Known> known = known(record);
        if (record.control().withdrawal().isPresent()) {
            known.filter(Known::isPublished)
                    .ifPresentOrElse(done -> withdraw(record, done), () -> duplicates.add(record.document()));
        } else if (record.control().closes().isPresent()) {
            close(record, known);
        } else if (record.refusal().isEmpty() && isForwarded(record)) {
            forward(record, known);
        } else {
            nextRevision(record, known)
                    .ifPresentOrElse(revision -> process(record, revision), () -> duplicates.add(record.document()));
        }
    }

    private void withdraw(RawRecord record, Known done) {
        withdrawals.add(record.withRevision(done.revision() + 1));
        inThisBatch.put(record.id(), new Known(done.contentHash(), done.revision() + 1, LedgerEntry.WITHDRAWN));
    }

    /** Letters of versions that wrote them beside the ledger are not in it; they too can be closed. */
    private void close(RawRecord record, Optional<Known> known) {
        int revision = record.control().closes().getAsInt();
        if (known.isEmpty() || known.filter(done -> done.isLetter(revision)).isPresent()) {
            closings.add(record.withRevision(revision + 1));
            String hash = known.map(Known::contentHash)
                    .orElse(record.document().payload().sha256());
            inThisBatch.put(record.id(), new Known(hash, revision + 1, LedgerEntry.CLOSED));
        } else {
            duplicates.add(record.document());
        }
    }

    private void process(RawRecord record, int revision) {
        RawDocument document = record.document()
                .withRevision(revision)
                .withAttempt(record.control().attempt());
        if (record.refusal().isPresent()) {
            setAside.add(new Batch.SetAside(document, record.refusal().get(), document.attempt()));
        } else if (deaths > 0) {
            setAside.add(new Batch.SetAside(
                    document, Refusal.of(new CrashedWorker(deaths)), document.attempt() + deaths - 1));
        } else {
            documents.add(document);
        }
        // What the stages will say is not known yet.
        String outcome = record.refusal().isPresent() ? LedgerEntry.REJECTED : "";
        inThisBatch.put(record.id(), new Known(record.document().payload().sha256(), revision, outcome));
    }

    /** What this lane's ledger says of a slow document may be old: it is the other lane that must decide on requests. */
    private void forward(RawRecord record, Optional<Known> known) {
        String hash = record.document().payload().sha256();
        if (record.control().revises().isEmpty()
                && known.filter(done -> done.contentHash().equals(hash)).isPresent()) {
            duplicates.add(record.document());
        } else {
            forwarded.add(record);
            inThisBatch.put(record.id(), new Known(hash, 1, ""));
        }
    }

    private static boolean isForwarded(RawRecord record) {
        return record.partition().topic().equals(Topics.RAW) && SlowDocuments.includes(record.document());
    }

    /** The revision that the record's content is to have; empty when there is nothing to do. */
    private static Optional<Integer> nextRevision(RawRecord record, Optional<Known> known) {
        if (record.control().revises().isPresent()) {
            int revised = record.control().revises().getAsInt();
            return known.filter(done -> done.revision() == revised && done.isPublished())
                    .map(done -> revised + 1);
        }
        if (known.isEmpty()) {
            return Optional.of(1);
        }
        String hash = record.document().payload().sha256();
        return known.filter(done -> !done.contentHash().equals(hash)).map(done -> done.revision() + 1);
    }

    private Optional<Known> known(RawRecord record) {
        return Optional.ofNullable(inThisBatch.get(record.id()))
                .or(() -> ledger.find(record.partition().partition(), record.id())
                        .map(entry -> new Known(entry.contentHash(), entry.revision(), entry.outcome())));
    }

    /** The last word on a document so far. */
    private record Known(String contentHash, int revision, String outcome) {
        /** Whether there is anything to revise or to take back. */
        boolean isPublished() {
            return !outcome.equals(LedgerEntry.WITHDRAWN) && !outcome.equals(LedgerEntry.CLOSED);
        }

        boolean isLetter(int ofRevision) {
            return outcome.equals(LedgerEntry.REJECTED) && revision == ofRevision;
        }
    }
}
