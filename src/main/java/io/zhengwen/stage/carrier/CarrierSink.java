package io.zhengwen.stage.carrier;

import java.io.IOException;
import java.io.InputStream;

/** Takes what a reader finds in a packed file, and enforces the limits on it: any call may refuse. */
public interface CarrierSink {
    /**
     * The text of the document itself; at most once a document.
     *
     * @param mediaType {@code text/html} or {@code text/plain}: how {@code text} is to be read
     */
    void text(String mediaType, String text);

    /**
     * A file inside the file, which becomes a document of its own.
     *
     * @param name its path in the archive, or its file name in the mail, as written there
     */
    void member(String name, InputStream bytes) throws IOException;

    /**
     * Damage that the file came with, such as pages without text among pages with.
     *
     * @param kind stable name, as listed in docs/events.md
     * @param count of what the kind counts, at least 1
     */
    void damage(String kind, int count);
}
