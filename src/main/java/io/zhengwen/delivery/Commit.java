package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.RawDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one transaction writes beside the offsets.
 *
 * @param publications whole documents; those of one document in the order of its revisions
 * @param children documents found inside them, each read when it is sent; for {@link Topics#RAW}
 * @param forwarded documents for {@link Topics#PACKED}
 * @param forgotten documents whose texts are not to be remembered any more
 */
record Commit(
        List<Publication> publications,
        List<Supplier<RawDocument>> children,
        List<RawRecord> forwarded,
        List<DocumentId> forgotten) {
    Commit {
        publications = List.copyOf(publications);
        children = List.copyOf(children);
        forwarded = List.copyOf(forwarded);
        forgotten = List.copyOf(forgotten);
    }

    /**
     * What becomes of one document.
     *
     * @param events what is published; empty when a letter is closed
     * @param entry what the ledger remembers of it
     * @param partition where the ledger remembers it: that of the document on {@link Topics#RAW}
     * @param closed topics that hold events of an earlier revision and none of this one
     * @param text what is remembered in order to know copies of it
     */
    record Publication(
            Optional<DocumentEvents> events,
            LedgerEntry entry,
            int partition,
            List<String> closed,
            Optional<KnownText> text) {
        Publication {
            closed = List.copyOf(closed);
        }
    }
}
