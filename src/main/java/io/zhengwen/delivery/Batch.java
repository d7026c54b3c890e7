package io.zhengwen.delivery;

import io.zhengwen.document.RawDocument;
import java.util.List;

/**
 * What a lane took from one poll: the records whose offsets it will commit, and the documents among them that are new.
 *
 * @param forwarded documents that are new too, and go to the lane of slow ones
 * @param duplicates documents that the ledger already holds with this very content, and requests that are done or void
 * @param withdrawals documents to take back, each with the revision that says so
 * @param closings dead letters to close, each with the revision that says so
 * @param setAside documents that are refused without being processed: no process survived that, the inbox could not take them,
 *     or nobody can tell what they are
 */
public record Batch(
        WorkerLane lane,
        List<RawRecord> records,
        List<RawDocument> documents,
        List<RawRecord> forwarded,
        List<RawDocument> duplicates,
        List<RawRecord> withdrawals,
        List<RawRecord> closings,
        List<SetAside> setAside) {
    public Batch {
        records = List.copyOf(records);
        documents = List.copyOf(documents);
        forwarded = List.copyOf(forwarded);
        duplicates = List.copyOf(duplicates);
        withdrawals = List.copyOf(withdrawals);
        closings = List.copyOf(closings);
        setAside = List.copyOf(setAside);
    }

    /**
     * A document that is refused as it stands.
     *
     * @param attempts how often it was tried
     */
    public record SetAside(RawDocument document, Refusal refusal, int attempts) {}
}
