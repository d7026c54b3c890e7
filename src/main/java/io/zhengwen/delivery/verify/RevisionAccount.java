package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.verify.Finding.Place;

/** What was found of one revision of a document, and what its ledger entry says: some 150 bytes, whatever its events. */
final class RevisionAccount {
    private final int revision;
    private EventDigest balance = EventDigest.NONE;
    private int found;
    private int heads;
    private Place first;
    private boolean entered;
    private boolean judged;
    private boolean digested;
    private boolean restores;
    private int expected;
    private String outcome;
    private long enteredAt;
    private Hash content;

    RevisionAccount(int revision) {
        this.revision = revision;
    }

    /** @param head whether it is the document's own event, not one of its facts */
    void found(EventDigest event, boolean head, Place place) {
        balance = balance.plus(event);
        found++;
        heads += head ? 1 : 0;
        first = first == null ? place : first;
    }

    /**
     * Takes the ledger's word.
     *
     * @param timestamp of the ledger's record
     * @param judge whether its events must have been seen; not so when it came after the verification began
     */
    void enter(LedgerEntry entry, Hash hash, long timestamp, boolean judge) {
        entered = true;
        judged = judge;
        digested = entry.digest().isPresent();
        restores = entry.restores();
        balance = balance.minus(entry.digest().orElse(EventDigest.NONE));
        expected = entry.events();
        // Outcomes are few, entries many.
        outcome = entry.outcome().intern();
        enteredAt = timestamp;
        content = hash;
    }

    int revision() {
        return revision;
    }

    int found() {
        return found;
    }

    int heads() {
        return heads;
    }

    int expected() {
        return expected;
    }

    String outcome() {
        return outcome;
    }

    long enteredAt() {
        return enteredAt;
    }

    boolean isEntered() {
        return entered;
    }

    boolean isJudged() {
        return judged;
    }

    boolean isDigested() {
        return digested;
    }

    /** Whether it was published because an earlier revision was not all there any more. */
    boolean restores() {
        return restores;
    }

    /** Whether the events found are those of the entry. */
    boolean isBalanced() {
        return balance.equals(EventDigest.NONE);
    }

    /** Whether it would be balanced with this event. */
    boolean lacks(EventDigest event) {
        return balance.plus(event).equals(EventDigest.NONE);
    }

    boolean isOf(Hash hash) {
        return entered && hash.equals(content);
    }

    /** Where the first of its events stands; not to be asked when there is none. */
    Place first() {
        return first;
    }
}
