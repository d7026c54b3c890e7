package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.verify.Finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * First letters of a file that was never taken in. One of them may be a worker's, with a ledger entry; older versions wrote
 * the others, all of them under the same id.
 */
final class FirstLetters {
    private final List<Letter> letters = new ArrayList<>(1);

    private record Letter(EventDigest digest, Place place) {}

    void add(EventDigest digest, Place place) {
        letters.add(new Letter(digest, place));
    }

    /**
     * Gives the entry its letter: the one that it was written for, or any when there is none such, so that this shows.
     *
     * @param entered the first revision, when the ledger has it
     * @return the number of letters that are left
     */
    int settle(Optional<RevisionAccount> entered) {
        return entered.filter(revision -> revision.outcome().equals("rejected"))
                .map(revision -> {
                    Letter own = letters.stream()
                            .filter(letter -> revision.lacks(letter.digest()))
                            .findFirst()
                            .orElse(letters.get(0));
                    revision.found(own.digest(), true, own.place());
                    return letters.size() - 1;
                })
                .orElse(letters.size());
    }
}
