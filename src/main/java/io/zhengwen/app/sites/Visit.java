package io.zhengwen.app.sites;

import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.PageState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an answer means: what is handed on, and what is remembered once that has arrived.
 *
 * @param document the page, when it is new or changed
 * @param states to be written after the document was acknowledged
 * @param count how the poll counts it; empty while it goes on elsewhere
 * @param leaveAloneUntil when the host wants to hear nothing of us for a while
 */
record Visit(
        PageRequest request,
        Optional<RawDocument> document,
        List<PageState> states,
        Optional<Poll.Count> count,
        Optional<Instant> leaveAloneUntil) {
    Visit {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(document, "document");
        states = List.copyOf(states);
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(leaveAloneUntil, "leaveAloneUntil");
    }

    /** A page to hand on. */
    static Visit found(PageRequest request, RawDocument document, List<PageState> states) {
        return new Visit(request, Optional.of(document), states, Optional.of(Poll.Count.FETCHED), Optional.empty());
    }

    /** Nothing to hand on. */
    static Visit of(PageRequest request, List<PageState> states, Poll.Count count) {
        return new Visit(request, Optional.empty(), states, Optional.of(count), Optional.empty());
    }

    /** Nothing to hand on or to remember, and nothing to count. */
    static Visit silent(PageRequest request) {
        return new Visit(request, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    Visit leavingAlone(Instant until) {
        return new Visit(request, document, states, count, Optional.of(until));
    }
}
