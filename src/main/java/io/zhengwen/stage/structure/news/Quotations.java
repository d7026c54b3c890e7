package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * The quoted sentences of a paragraph.
 *
 * @param inOrder from left to right; none holds another
 */
record Quotations(List<Quotation> inOrder) {
    /** The quotation that {@code index} stands in. */
    Optional<Quotation> at(int index) {
        int low = 0;
        int high = inOrder.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span outer = inOrder.get(middle).outer();
            if (outer.contains(index)) {
                return Optional.of(inOrder.get(middle));
            }
            if (outer.start() > index) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    boolean hold(int index) {
        return at(index).isPresent();
    }

    /** The end of the sentence that {@code from} stands in, without its full stop, at the latest where a quotation begins. */
    int sentenceEnd(String text, int from) {
        int next = at(from).map(found -> found.outer().start()).orElseGet(() -> startBehind(from, text.length()));
        for (int i = from; i < next; i++) {
            if ("。！？!?\n".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return Math.max(from, next);
    }

    private int startBehind(int from, int none) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).outer().start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < inOrder.size() ? inOrder.get(low).outer().start() : none;
    }
}
