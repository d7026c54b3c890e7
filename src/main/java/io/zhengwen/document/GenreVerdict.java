package io.zhengwen.document;

import java.util.List;
import java.util.Objects;

/**
 * The genre and why; {@link Genre#OTHER} when the evidence is thin.
 *
 * @param confidence 0 to 1
 */
public record GenreVerdict(Genre genre, double confidence, List<FiredCue> cues) {
    public GenreVerdict {
        Objects.requireNonNull(genre, "genre");
        cues = List.copyOf(cues);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
        }
    }
}
