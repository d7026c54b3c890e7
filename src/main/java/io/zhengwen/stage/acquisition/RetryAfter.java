package io.zhengwen.stage.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /** Empty when the header is missing or unreadable; never more than a week ahead. */
    public static Optional<Instant> of(PageResponse response) {
        return response.header("Retry-After").flatMap(value -> parse(value.strip(), response.at()));
    }

    private static Optional<Instant> parse(String value, Instant now) {
        Instant latest = now.plus(LONGEST);
        if (value.matches("\\d{1,9}")) {
            Instant asked = now.plusSeconds(Long.parseLong(value));
            return Optional.of(asked.isAfter(latest) ? latest : asked);
        }
        try {
            Instant asked = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(asked.isAfter(latest) ? latest : asked);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
