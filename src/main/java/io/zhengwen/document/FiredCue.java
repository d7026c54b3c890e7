package io.zhengwen.document;

import java.util.Objects;

/**
 * A cue that spoke for a genre.
 *
 * @param weight how much it counts; negative when it speaks against the genre
 * @param text what it matched
 */
public record FiredCue(String name, Genre genre, double weight, String text) {
    public FiredCue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(genre, "genre");
        Objects.requireNonNull(text, "text");
    }
}
