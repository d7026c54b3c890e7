package io.zhengwen.stage.content.noise;

import java.util.Objects;

/**
 * One entry of the lexicon, as it was hit.
 *
 * @param role what a hit means for the line and for what follows it
 * @param reason the reason given for the removal
 */
public record NoiseRule(Role role, String reason) {
    /** What a hit means. */
    public enum Role {
        /** The line goes, wherever it stands. */
        LINE,
        /** The line opens a part that is not the article's; behind the body everything after it goes too. */
        TAIL,
        /** A line that tells about the article; its values belong to the head. */
        META
    }

    public NoiseRule {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(reason, "reason");
    }
}
