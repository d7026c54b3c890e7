package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Finding.Kind;
import io.zhengwen.delivery.verify.Tally.Count;
import java.util.Optional;

/** Sets what was found of each document against what the ledger says of it. */
final class Judgement {
    private final Keeping keeping;
    private final Tally tally;

    Judgement(Keeping keeping, Tally tally) {
        this.keeping = keeping;
        this.tally = tally;
    }

    void judge(String id, DocumentAccount account) {
        if (account.lastEntered() > 0) {
            tally.count(Count.DOCUMENTS);
        }
        int letters = account.settleLetters();
        boolean compacted = letters > 0 && account.lacksEarlierEntries();
        for (int letter = 0; letter < letters; letter++) {
            tally.count(compacted ? Count.SUPERSEDED : Count.INTAKE_LETTERS);
        }
        for (RevisionAccount revision : account.revisions()) {
            if (!revision.isEntered()) {
                judgeUnknown(id, account, revision);
            } else if (!revision.isJudged()) {
                tally.count(Count.IN_FLIGHT);
            } else {
                judgeEntered(id, account, revision);
            }
        }
    }

    private void judgeUnknown(String id, DocumentAccount account, RevisionAccount revision) {
        if (revision.revision() < account.lastEntered() || account.hasTombstone(LedgerScan.TOPIC)) {
            tally.count(Count.SUPERSEDED);
        } else {
            find(Kind.FOREIGN, id, revision, events(revision.found()) + " that no ledger entry knows");
        }
    }

    private void judgeEntered(String id, DocumentAccount account, RevisionAccount revision) {
        String topic = "documents." + revision.outcome();
        long time = revision.enteredAt();
        // A letter that is closed has no event of that.
        boolean headless = revision.expected() > 0 && revision.heads() == 0;
        boolean compacted = headless && keeping.mayBeCompacted(topic, time) && isFollowed(account, revision, topic);
        boolean expired = headless && !compacted && keeping.mayBeExpired(topic, id, time);
        int missing = revision.expected() - revision.found() - (compacted || expired ? 1 : 0);
        if (revision.heads() > 1) {
            find(Kind.DUPLICATE, id, revision, "published " + revision.heads() + " times, on different topics");
        } else if (missing < 0) {
            find(Kind.FOREIGN, id, revision, revision.found() + " events, the ledger knows of " + revision.expected());
        } else if (account.isRestoredAfter(revision)) {
            tally.count(Count.SUPERSEDED);
        } else if (missing > 0 && keeping.mayFactsBeExpired(id, time)) {
            tally.count(Count.EXPIRED);
        } else if (missing > 0) {
            boolean none = revision.found() == 0;
            find(
                    none ? Kind.LOST : Kind.PARTIAL,
                    id,
                    revision,
                    (none ? "none" : revision.found()) + " of " + events(revision.expected()) + ", outcome "
                            + revision.outcome() + (headless ? ", the document's own is missing" : ""));
        } else if (compacted || expired) {
            tally.count(compacted ? Count.SUPERSEDED : Count.EXPIRED);
        } else if (!revision.isDigested()) {
            tally.count(Count.WITHOUT_DIGEST);
        } else if (!revision.isBalanced()) {
            find(
                    Kind.PARTIAL,
                    id,
                    revision,
                    events(revision.found()) + ", as many as published, but not the same: the digest differs");
        }
    }

    private static boolean isFollowed(DocumentAccount account, RevisionAccount revision, String topic) {
        int place = Topics.published().indexOf(topic);
        return account.hasLaterHead(revision)
                || account.isWithdrawnAfter(revision)
                || (place >= 0 && account.hasTombstone(place));
    }

    private void find(Kind kind, String id, RevisionAccount revision, String detail) {
        tally.find(new Finding(
                kind,
                Optional.of(id),
                revision.revision(),
                revision.found() == 0 ? Optional.empty() : Optional.of(revision.first()),
                detail));
    }

    private static String events(int number) {
        return number == 1 ? "1 event" : number + " events";
    }
}
