package io.zhengwen.delivery.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code ce_id} taken apart: document, revision and what the event says.
 *
 * @param kind {@code document}, {@code rejected} or the fact's name
 */
record EventId(String document, int revision, String kind) {
    private static final Pattern FORM =
            Pattern.compile("([a-z]-[0-9a-f]{32})/([1-9][0-9]{0,8})/([a-z]+)(?:/[1-9][0-9]*)?");

    static Optional<EventId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new EventId(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
