package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.LedgerEntry;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which documents to replay; never those that were withdrawn.
 *
 * @param since only those whose bytes came at this time or later
 * @param kind only those with this outcome
 * @param document only this one
 */
public record Scope(Optional<Instant> since, Optional<String> kind, Optional<String> document) {
    /** All documents. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(document, "document");
    }

    boolean includes(LedgerEntry entry) {
        return !entry.isWithdrawn()
                && !entry.isClosed()
                && kind.map(entry.outcome()::equals).orElse(true)
                && document.map(entry.id()::equals).orElse(true);
    }
}
