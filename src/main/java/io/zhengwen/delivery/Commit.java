package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one transaction writes beside the offsets.
 *
 * @param outcomes events of whole documents, each with its ledger entry
 * @param children documents found inside them, each read when it is sent; for {@link Topics#RAW}
 * @param forwarded documents for {@link Topics#PACKED}
 */
record Commit(List<DocumentEvents> outcomes, List<Supplier<RawDocument>> children, List<RawDocument> forwarded) {
    Commit {
        outcomes = List.copyOf(outcomes);
        children = List.copyOf(children);
        forwarded = List.copyOf(forwarded);
    }
}
