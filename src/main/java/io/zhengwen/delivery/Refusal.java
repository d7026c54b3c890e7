package io.zhengwen.delivery;

import io.zhengwen.document.Rejection;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a record is refused without being processed.
 *
 * @param kept the file that it is about; empty when it is the record's own bytes that are refused
 */
public record Refusal(Rejection reason, Optional<Kept> kept) {
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(kept, "kept");
    }

    /** Of the record's own bytes. */
    static Refusal of(Rejection reason) {
        return new Refusal(reason, Optional.empty());
    }

    static Refusal of(RefusalNotice notice) {
        return new Refusal(notice.reason(), Optional.of(new Kept(notice.bytes(), notice.where())));
    }

    /**
     * A file that did not come along.
     *
     * @param bytes its size
     * @param where where it is kept
     */
    public record Kept(long bytes, String where) {}
}
