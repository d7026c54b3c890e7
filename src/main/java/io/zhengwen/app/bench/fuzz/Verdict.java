package io.zhengwen.app.bench.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the stages made of a mutant and of the files in it.
 *
 * @param outcomes one a document: the topic's name, or {@code rejected} and its code
 * @param escape what came out of the stages that should not have; nothing was read after it
 * @param slowest time of the document that took longest
 */
record Verdict(List<String> outcomes, Optional<Throwable> escape, Duration slowest) {
    static final String REJECTED = "rejected ";

    Verdict {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether the mutant itself came through; its members count for themselves. */
    boolean isPublished() {
        return !outcomes.isEmpty() && !outcomes.get(0).startsWith(REJECTED);
    }
}
