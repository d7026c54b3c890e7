package io.zhengwen.stage.acquisition;

import io.zhengwen.document.Payload;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A server's answer to one request.
 *
 * @param address what was asked for
 * @param headers names in lower case
 * @param at when the answer was complete
 */
public record PageResponse(URI address, int status, Map<String, String> headers, Payload body, Instant at) {
    public PageResponse {
        Objects.requireNonNull(address, "address");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(at, "at");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The type part of Content-Type, in lower case, without parameters. */
    public Optional<String> declaredMediaType() {
        return header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+"));
    }

    /** The charset parameter of Content-Type as written, unchecked. */
    public Optional<String> declaredCharset() {
        for (String parameter : header("Content-Type").orElse("").split(";", -1)) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
                String label = pair[1].replace('"', ' ').replace('\'', ' ').strip();
                return label.isEmpty() ? Optional.empty() : Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** The declared charset when it names one that exists; GB2312 and GBK read as their superset GB18030. */
    Optional<Charset> usableCharset() {
        return declaredCharset().flatMap(label -> {
            String name = label.toLowerCase(Locale.ROOT);
            try {
                return Optional.of(Charset.forName(name.startsWith("gb") ? "GB18030" : name));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
