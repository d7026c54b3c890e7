package io.zhengwen.document;

import java.util.List;
import java.util.Objects;

/**
 * The text that a packed format carried.
 *
 * @param mediaType {@code text/html} or {@code text/plain}: how {@code text} is to be read
 * @param damage what the file had lost before it came
 */
public record CarriedText(String mediaType, String text, List<Damage> damage) {
    public CarriedText {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(text, "text");
        damage = List.copyOf(damage);
    }
}
