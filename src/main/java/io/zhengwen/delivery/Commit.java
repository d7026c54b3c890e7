package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one transaction writes beside the offsets.
 *
 * @param publications whole documents; those of one document in the order of its revisions
 * @param children documents found inside them, each read when it is sent; for {@link Topics#RAW}
 * @param forwarded documents for {@link Topics#PACKED}
 */
record Commit(List<Publication> publications, List<Supplier<RawDocument>> children, List<RawRecord> forwarded) {
    Commit {
        publications = List.copyOf(publications);
        children = List.copyOf(children);
        forwarded = List.copyOf(forwarded);
    }

    /**
     * What becomes of one document.
     *
     * @param events what is published
     * @param entry what the ledger remembers of it
     * @param partition where the ledger remembers it: that of the document on {@link Topics#RAW}
     * @param closed topics that hold events of an earlier revision and none of this one
     */
    record Publication(DocumentEvents events, LedgerEntry entry, int partition, List<String> closed) {
        Publication {
            closed = List.copyOf(closed);
        }
    }
}
