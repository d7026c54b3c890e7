package io.zhengwen.delivery;

import io.zhengwen.delivery.Commit.Publication;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.wire.EventEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the outcomes of one batch into what its transaction writes: with withdrawals, ledger entries and tombstones. */
final class Publications {
    private final Ledger ledger;
    private final EventEncoder encoder;
    private final Oversized oversized;
    private final Copies copies;
    private final Map<String, RawRecord> records = new HashMap<>();
    private final Map<String, LedgerEntry> inThisBatch = new HashMap<>();

    Publications(Ledger ledger, EventEncoder encoder, Oversized oversized, Copies copies) {
        this.ledger = ledger;
        this.encoder = encoder;
        this.oversized = oversized;
        this.copies = copies;
    }

    List<Publication> of(Batch batch, List<DocumentEvents> outcomes) {
        batch.records().forEach(record -> records.put(record.id(), record));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            steps.add(outcome(batch.documents().get(i), outcomes.get(i)));
        }
        batch.withdrawals()
                .forEach(record -> steps.add(new Step(
                        record.id(), record.document().revision(), before -> withdrawn(record, before.orElseThrow()))));
        batch.setAside().forEach(refused -> steps.add(setAside(refused)));
        // Each revision closes what the one before it left open, so they must come in their order.
        steps.sort(Comparator.comparingInt(Step::revision));
        return steps.stream().map(this::publication).flatMap(Optional::stream).toList();
    }

    private Step outcome(RawDocument document, DocumentEvents outcome) {
        return new Step(
                outcome.id().value(),
                outcome.revision(),
                before -> oversized.fitting(document, copies.linked(outcome), encoder));
    }

    private Optional<Publication> publication(Step step) {
        RawRecord record = records.get(step.id());
        int partition = record.partition().partition();
        Optional<LedgerEntry> before =
                Optional.ofNullable(inThisBatch.get(step.id())).or(() -> ledger.find(partition, step.id()));
        DocumentEvents events = step.events().after(before);
        if (before.filter(done -> isUnchanged(done, events)).isPresent()) {
            return Optional.empty();
        }
        LedgerEntry entry = LedgerEntry.of(events, record.partition().topic().equals(Topics.PACKED));
        inThisBatch.put(step.id(), entry);
        List<String> closed = before.map(LedgerEntry::topics).orElse(List.of()).stream()
                .filter(topic -> !entry.topics().contains(topic))
                .toList();
        return Optional.of(new Publication(events, entry, partition, closed, copies.note(events)));
    }

    /**
     * Whether a document that was to be processed again came out as it is published. Then there is nothing new: whoever
     * asked had other rules than this worker has.
     */
    private static boolean isUnchanged(LedgerEntry done, DocumentEvents events) {
        return done.contentHash().equals(events.contentHash())
                && done.outcome().equals(events.outcome())
                && done.events() == events.events().size()
                && done.digest()
                        .filter(digest -> digest.equals(EventDigest.of(Restamp.to(done.revision(), events))))
                        .isPresent();
    }

    private Step setAside(Batch.SetAside refused) {
        DocumentEvents letter = encoder.reject(refused.document(), refused.reason(), refused.attempts());
        return new Step(letter.id().value(), letter.revision(), before -> letter);
    }

    private DocumentEvents withdrawn(RawRecord record, LedgerEntry before) {
        Control.Withdrawal withdrawal = record.control().withdrawal().orElseThrow();
        return encoder.withdraw(
                record.document(), before.contentHash(), before.outcome(), withdrawal.reason(), withdrawal.at());
    }

    private record Step(String id, int revision, Outcome events) {}

    private interface Outcome {
        DocumentEvents after(Optional<LedgerEntry> before);
    }
}
