package io.zhengwen.app.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of one file so far.
 *
 * @param since when the present shape was first seen
 * @param longestPause longest time between two changes; empty while no change was seen
 */
record Sighting(Shape shape, Instant since, Instant lastLook, int looks, Optional<Duration> longestPause) {
    static Sighting first(Shape shape, Instant now) {
        return new Sighting(shape, now, now, 1, Optional.empty());
    }

    Sighting next(Shape seen, Instant now) {
        if (!seen.isSameFile(shape)) {
            return first(seen, now);
        }
        if (seen.equals(shape)) {
            return new Sighting(shape, since, now, looks + 1, longestPause);
        }
        Duration pause = Duration.between(since, now);
        Duration longest =
                longestPause.filter(known -> known.compareTo(pause) > 0).orElse(pause);
        return new Sighting(seen, now, now, looks + 1, Optional.of(longest));
    }

    Duration quietFor(Instant now) {
        return Duration.between(since, now);
    }
}
