package io.zhengwen.stage.structure.news;

import java.util.List;
import java.util.Optional;

/**
 * Those persons of a paragraph behind whose mention a verb of speech stands.
 *
 * @param inOrder from left to right
 */
record Speakers(List<PersonFinder.Mention> inOrder) {
    /** The first who is named behind {@code from} and not behind {@code until}. */
    Optional<Person> firstEndingIn(int from, int until) {
        int first = countUntil(from);
        return first < inOrder.size() && inOrder.get(first).end() <= until
                ? Optional.of(inOrder.get(first).person())
                : Optional.empty();
    }

    /** The last who is named behind {@code from} and not behind {@code until}. */
    Optional<Person> lastEndingIn(int from, int until) {
        int count = countUntil(until);
        return count > 0 && inOrder.get(count - 1).end() > from
                ? Optional.of(inOrder.get(count - 1).person())
                : Optional.empty();
    }

    private int countUntil(int end) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).end() <= end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
