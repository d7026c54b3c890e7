package io.zhengwen.app.replay;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in time as people type it. */
final class Since {
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})([dhm])");

    private Since() {}

    /** @throws IllegalArgumentException when it is none; the message says what is allowed */
    static Instant read(String text, Clock clock) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return clock.instant()
                    .minus(
                            switch (ago.group(2)) {
                                case "d" -> Duration.ofDays(count);
                                case "h" -> Duration.ofHours(count);
                                default -> Duration.ofMinutes(count);
                            });
        }
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--since " + text
                            + ": must be a date (2026-11-01), a time (2026-11-01T08:00:00Z) or ago (7d, 12h, 30m).",
                    e);
        }
    }
}
