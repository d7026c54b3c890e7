package io.zhengwen.app.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * A file as it was read, on its way to the broker.
 *
 * @param shape what it looked like before and after it was read; another shape later is another content
 * @param hash SHA-256 of its bytes
 * @param refused where it goes because it was refused; empty for a file that was taken
 */
record Taken(Path file, Shape shape, String hash, Optional<Path> refused) {
    private static final String PROPERTY = "taken";

    void on(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    static Optional<Taken> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, Taken.class));
    }
}
