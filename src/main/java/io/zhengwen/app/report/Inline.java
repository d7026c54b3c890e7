package io.zhengwen.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A style sheet or script of our own that stands inside the page.
 *
 * @param tag {@code style} or {@code script}
 */
record Inline(String tag, String content) {
    Inline {
        if (content.contains("</")) {
            throw new IllegalArgumentException("an end tag inside would end the " + tag);
        }
    }

    static Inline style(String name) {
        return new Inline("style", read(name));
    }

    static Inline script(String name) {
        return new Inline("script", read(name));
    }

    /** What the page's policy names, so that this runs and nothing else. */
    String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A resource of this package, with the line ends that a browser hashes. */
    static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Inline.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
