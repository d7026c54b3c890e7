package io.zhengwen.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a raw record asks for beyond "process these bytes unless that is done". It goes through the queue like any
 * document, because only the lane that owns a document may change what became of it. Asked twice, it is done once.
 *
 * @param revises process the bytes although they are done, if what is published still is this revision
 * @param restores publish the outcome even if it is the one that was published: its events are not all there any more
 * @param attempt the number of this try, for the dead letter if there is to be one
 * @param withdrawal take back what is published; the record has no bytes then
 * @param closes close the dead letter of a file that was never read, if it still is the one of this revision; no bytes either
 */
public record Control(
        OptionalInt revises, boolean restores, int attempt, Optional<Withdrawal> withdrawal, OptionalInt closes) {
    /** A document that nothing is asked about. */
    public static final Control NONE =
            new Control(OptionalInt.empty(), false, 1, Optional.empty(), OptionalInt.empty());

    public Control {
        Objects.requireNonNull(revises, "revises");
        Objects.requireNonNull(withdrawal, "withdrawal");
        Objects.requireNonNull(closes, "closes");
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + attempt);
        }
        if (restores && revises.isEmpty()) {
            throw new IllegalArgumentException("what is to be restored is a revision");
        }
    }

    /** Process it again, as the revision after this one. */
    public static Control revising(int revision, int attempt) {
        return new Control(OptionalInt.of(revision), false, attempt, Optional.empty(), OptionalInt.empty());
    }

    /** Process it again and publish it again, as the revision after this one. */
    public static Control restoring(int revision, int attempt) {
        return new Control(OptionalInt.of(revision), true, attempt, Optional.empty(), OptionalInt.empty());
    }

    /** The first try that a worker sees was not the first. */
    public static Control trying(int attempt) {
        return new Control(OptionalInt.empty(), false, attempt, Optional.empty(), OptionalInt.empty());
    }

    /** Take it back. */
    public static Control withdrawing(String reason, Instant at) {
        return new Control(OptionalInt.empty(), false, 1, Optional.of(new Withdrawal(reason, at)), OptionalInt.empty());
    }

    /** Its file was handed in otherwise: nobody has to look at this letter any more. */
    public static Control closing(int revision) {
        return new Control(OptionalInt.empty(), false, 1, Optional.empty(), OptionalInt.of(revision));
    }

    /**
     * Why and when somebody took a document back.
     *
     * @param at when it was asked for; it travels with the record, so that a repetition gives the same event
     */
    public record Withdrawal(String reason, Instant at) {
        public Withdrawal {
            Objects.requireNonNull(at, "at");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a withdrawal needs a reason");
            }
        }
    }
}
