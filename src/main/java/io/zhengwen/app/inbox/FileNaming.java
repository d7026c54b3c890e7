package io.zhengwen.app.inbox;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.RawDocument;
import java.nio.file.Path;

/** How the documents of an inbox are identified. */
@FunctionalInterface
public interface FileNaming {
    /** The document under the identity that its inbox gives it. */
    RawDocument named(RawDocument read, Path file);

    /** The same bytes are the same document, whatever the file is called. */
    static FileNaming byContent() {
        return (read, file) -> read;
    }

    /**
     * Another content at the same path is the next revision.
     *
     * @param name of the inbox; the same for every process that watches it
     */
    static FileNaming byPath(Path inbox, String name) {
        return (read, file) -> {
            String path = inbox.relativize(file).toString().replace('\\', '/');
            return new RawDocument(read.provenance().withId(DocumentId.ofPath(name, path)), read.payload());
        };
    }
}
