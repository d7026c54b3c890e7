package io.zhengwen.delivery;

import io.zhengwen.document.RawDocument;
import java.util.List;

/**
 * What a lane took from one poll: the records whose offsets it will commit, and the documents among them that are new.
 *
 * @param duplicates records whose document and content the ledger already holds
 */
public record Batch(WorkerLane lane, List<RawRecord> records, List<RawDocument> documents, int duplicates) {
    public Batch {
        records = List.copyOf(records);
        documents = List.copyOf(documents);
    }
}
