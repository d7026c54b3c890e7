package io.zhengwen.stage.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** When a host may be asked again; requests to one host never overlap. */
public record HostClock(Instant nextAllowed) {
    public static final HostClock FREE = new HostClock(Instant.EPOCH);

    public HostClock {
        Objects.requireNonNull(nextAllowed, "nextAllowed");
    }

    public boolean isFree(Instant now) {
        return !now.isBefore(nextAllowed);
    }

    /** After an answer: the longer of the site's own delay and the crawl-delay of robots.txt. */
    public HostClock afterAnswer(Instant now, Duration siteDelay, Duration crawlDelay) {
        return notBefore(now.plus(siteDelay.compareTo(crawlDelay) > 0 ? siteDelay : crawlDelay));
    }

    /** Never earlier than already promised. */
    public HostClock notBefore(Instant instant) {
        return instant.isAfter(nextAllowed) ? new HostClock(instant) : this;
    }
}
