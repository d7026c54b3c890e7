package io.zhengwen.delivery.verify;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that must not be.
 *
 * @param document id of the document; empty when the record names none
 * @param revision 0 when it is about no revision
 * @param place a record that shows it; empty when what it is about is not there
 */
public record Finding(Kind kind, Optional<String> document, int revision, Optional<Place> place, String detail) {
    /** What can go wrong with a document on its way. */
    public enum Kind {
        /** Taken in and then without outcome, or done by the ledger and not there at all. */
        LOST,
        /** Other events than the ledger entry says. */
        PARTIAL,
        /** The same event, or the same revision, twice. */
        DUPLICATE,
        /** An earlier revision behind a later one. */
        OUT_OF_ORDER,
        /** Nothing that the ledger knows of. */
        FOREIGN;

        /** As printed: {@code out-of-order}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where a record stands. */
    public record Place(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }
}
