package io.zhengwen.delivery;

import io.zhengwen.delivery.Commit.Publication;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.wire.EventEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the outcomes of one batch into what its transaction writes: with withdrawals, closings, ledger entries and tombstones. */
final class Publications {
    private static final List<String> LETTER = List.of(Topics.REJECTED);
    /** For a letter that the ledger does not know: an older version wrote it. */
    private static final String NO_CONTENT = Payload.of(new byte[0]).sha256();

    private final Ledger ledger;
    private final EventEncoder encoder;
    private final Oversized oversized;
    private final Copies copies;
    private final Map<String, RawRecord> records = new HashMap<>();
    /** The revisions that are to be published whatever stands before them. */
    private final Map<String, Integer> restored = new HashMap<>();

    private final Map<String, LedgerEntry> inThisBatch = new HashMap<>();

    Publications(Ledger ledger, EventEncoder encoder, Oversized oversized, Copies copies) {
        this.ledger = ledger;
        this.encoder = encoder;
        this.oversized = oversized;
        this.copies = copies;
    }

    List<Publication> of(Batch batch, List<DocumentEvents> outcomes) {
        batch.records().forEach(this::note);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            steps.add(outcome(batch.documents().get(i), outcomes.get(i)));
        }
        batch.withdrawals()
                .forEach(record -> steps.add(new Step(
                        record.id(),
                        record.document().revision(),
                        before -> Optional.of(withdrawn(record, before.orElseThrow())))));
        batch.closings()
                .forEach(record ->
                        steps.add(new Step(record.id(), record.document().revision(), before -> Optional.empty())));
        batch.setAside().forEach(refused -> steps.add(setAside(refused)));
        // Each revision closes what the one before it left open, so they must come in their order.
        steps.sort(Comparator.comparingInt(Step::revision));
        return steps.stream().map(this::publication).flatMap(Optional::stream).toList();
    }

    private void note(RawRecord record) {
        records.put(record.id(), record);
        if (record.control().restores()) {
            restored.put(record.id(), record.control().revises().getAsInt() + 1);
        }
    }

    private Step outcome(RawDocument document, DocumentEvents outcome) {
        return new Step(
                outcome.id().value(),
                outcome.revision(),
                before -> Optional.of(oversized.fitting(document, copies.linked(outcome), encoder)));
    }

    private Optional<Publication> publication(Step step) {
        RawRecord record = records.get(step.id());
        int partition = record.partition().partition();
        Optional<LedgerEntry> before =
                Optional.ofNullable(inThisBatch.get(step.id())).or(() -> ledger.find(partition, step.id()));
        Optional<DocumentEvents> events = step.events().after(before);
        boolean restores = Integer.valueOf(step.revision()).equals(restored.get(step.id()));
        if (!restores
                && before.isPresent()
                && events.filter(all -> isUnchanged(before.get(), all)).isPresent()) {
            return Optional.empty();
        }
        boolean packed = record.partition().topic().equals(Topics.PACKED);
        LedgerEntry entry = events.map(all -> LedgerEntry.of(all, packed))
                .map(all -> restores ? all.restoring() : all)
                .orElseGet(() -> closed(step, before));
        inThisBatch.put(step.id(), entry);
        List<String> closed = (entry.isClosed()
                        ? LETTER
                        : before.map(LedgerEntry::topics).orElse(List.of()))
                .stream().filter(topic -> !entry.topics().contains(topic)).toList();
        return Optional.of(new Publication(events, entry, partition, closed, events.flatMap(copies::note)));
    }

    private static LedgerEntry closed(Step step, Optional<LedgerEntry> before) {
        return LedgerEntry.closed(
                step.id(), step.revision(), before.map(LedgerEntry::contentHash).orElse(NO_CONTENT));
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
        DocumentEvents letter = letter(refused.document(), refused.refusal(), refused.attempts());
        return new Step(letter.id().value(), letter.revision(), before -> Optional.of(letter));
    }

    private DocumentEvents letter(RawDocument document, Refusal refusal, int attempts) {
        return refusal.kept()
                .map(kept -> encoder.reject(document, refusal.reason(), attempts, kept.bytes(), kept.where()))
                .orElseGet(() -> encoder.reject(document, refusal.reason(), attempts));
    }

    private DocumentEvents withdrawn(RawRecord record, LedgerEntry before) {
        Control.Withdrawal withdrawal = record.control().withdrawal().orElseThrow();
        return encoder.withdraw(
                record.document(), before.contentHash(), before.outcome(), withdrawal.reason(), withdrawal.at());
    }

    private record Step(String id, int revision, Outcome events) {}

    /** What is published after what was; nothing when a letter is closed. */
    private interface Outcome {
        Optional<DocumentEvents> after(Optional<LedgerEntry> before);
    }
}
