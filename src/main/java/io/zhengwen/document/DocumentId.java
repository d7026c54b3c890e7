package io.zhengwen.document;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A document's identity, deterministic: a file's comes from its content (or, by choice, from its
 * path in the inbox), a page's from its canonical address.
 * Safe as a Kafka key, a file name and a part of a CloudEvents id.
 */
public record DocumentId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]-[0-9a-f]{32}");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    /** Content identity: the same bytes are the same document, whatever the file is called. */
    public static DocumentId ofContent(Payload payload) {
        return new DocumentId("c-" + payload.sha256().substring(0, 32));
    }

    /** Address identity: another content at the same canonical address is the next revision of the same document. */
    public static DocumentId ofAddress(URI canonical) {
        return new DocumentId(
                "u-" + Payload.ofUtf8(canonical.toASCIIString()).sha256().substring(0, 32));
    }

    /**
     * Path identity: another content at the same path of the same inbox is the next revision of the same document.
     *
     * @param path relative to the inbox, with {@code /} between folders
     */
    public static DocumentId ofPath(String inbox, String path) {
        return new DocumentId(
                "p-" + Payload.ofUtf8(inbox + '\n' + path).sha256().substring(0, 32));
    }

    /** Whether the same id is always the same path of an inbox. */
    public boolean isOfPath() {
        return value.startsWith("p-");
    }

    /** Whether the same id is always the same bytes. */
    public boolean isOfContent() {
        return value.startsWith("c-");
    }

    @Override
    public String toString() {
        return value;
    }
}
