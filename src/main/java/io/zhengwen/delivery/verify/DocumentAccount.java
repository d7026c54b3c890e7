package io.zhengwen.delivery.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is known of one document. */
final class DocumentAccount {
    // Nearly every document has one.
    private final List<RevisionAccount> revisions = new ArrayList<>(1);
    private FirstLetters letters;
    private int tombstones;
    private int topic = -1;
    private int partition;
    private int last;

    List<RevisionAccount> revisions() {
        return revisions;
    }

    /** Letters that the intake may have written. */
    FirstLetters letters() {
        if (letters == null) {
            letters = new FirstLetters();
        }
        return letters;
    }

    /**
     * Gives a letter to the first revision if the ledger has it.
     *
     * @return letters that no ledger entry is about
     */
    int settleLetters() {
        return letters == null ? 0 : letters.settle(find(1).filter(RevisionAccount::isEntered));
    }

    /** The account of a revision; opened when it is new. */
    RevisionAccount revision(int number) {
        return find(number).orElseGet(() -> {
            RevisionAccount created = new RevisionAccount(number);
            revisions.add(created);
            return created;
        });
    }

    private Optional<RevisionAccount> find(int number) {
        // A loop: this is asked for every event.
        for (RevisionAccount revision : revisions) {
            if (revision.revision() == number) {
                return Optional.of(revision);
            }
        }
        return Optional.empty();
    }

    /**
     * Notes that a record came.
     *
     * @return the revision of the last one on the same topic and partition when that was higher, or 0
     */
    int follow(int onTopic, int onPartition, int revision) {
        int before = topic == onTopic && partition == onPartition ? last : 0;
        topic = onTopic;
        partition = onPartition;
        last = revision;
        return before > revision ? before : 0;
    }

    void tombstone(int onTopic) {
        tombstones |= 1 << onTopic;
    }

    boolean hasTombstone(int onTopic) {
        return (tombstones & 1 << onTopic) != 0;
    }

    boolean hasOutcomeOf(Hash content) {
        return revisions.stream().anyMatch(revision -> revision.isOf(content));
    }

    /** The highest revision of the ledger, or 0. */
    int lastEntered() {
        return revisions.stream()
                .filter(RevisionAccount::isEntered)
                .mapToInt(RevisionAccount::revision)
                .max()
                .orElse(0);
    }

    /** Whether the ledger has no entry of an earlier revision than its last: compaction took it. */
    boolean lacksEarlierEntries() {
        return revisions.stream().filter(RevisionAccount::isEntered).count() < lastEntered();
    }

    /** Whether it was withdrawn after this revision: its event is deleted in time, and so is the tombstone. */
    boolean isWithdrawnAfter(RevisionAccount revision) {
        return revisions.stream()
                .anyMatch(other -> other.revision() > revision.revision()
                        && other.isEntered()
                        && other.outcome().equals("withdrawn"));
    }

    /** Whether it was published again later because its events were not all there any more. */
    boolean isRestoredAfter(RevisionAccount revision) {
        return revisions.stream().anyMatch(other -> other.revision() > revision.revision() && other.restores());
    }

    /** Whether a later revision left the document's event, as far as that is still there, on the same topic. */
    boolean hasLaterHead(RevisionAccount than) {
        return revisions.stream()
                .anyMatch(other -> other.revision() > than.revision()
                        && other.heads() > 0
                        && other.isEntered()
                        && other.outcome().equals(than.outcome()));
    }
}
