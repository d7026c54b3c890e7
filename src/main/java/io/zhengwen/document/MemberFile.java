package io.zhengwen.document;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * A file inside a file: a member of an archive, an attachment of a mail.
 *
 * @param name its path or name, as written in the file that holds it
 * @param id the document that it becomes; empty when it was left out
 * @param bytes size, 0 when it was left out before its size was known
 * @param skipped why it was left out: {@code too-large} or {@code empty}
 * @param content where its bytes can be read again; never asked for a member that was left out
 */
public record MemberFile(String name, Optional<DocumentId> id, long bytes, Optional<String> skipped, Content content) {
    /** Bytes outside the heap. */
    @FunctionalInterface
    public interface Content {
        byte[] read() throws IOException;
    }

    public MemberFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
        if (id.isPresent() == skipped.isPresent()) {
            throw new IllegalArgumentException("a member is either taken or left out for a reason: " + name);
        }
    }
}
