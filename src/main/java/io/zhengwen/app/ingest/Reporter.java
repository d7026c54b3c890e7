package io.zhengwen.app.ingest;

import java.net.URI;

/** Hears of each document once its events are committed. */
public interface Reporter {
    void done(Outcome outcome);

    /** Hears of a document that was published before, with this very content: nothing is published. */
    void duplicate(URI source);

    /** Hears of something that people should know, such as what is waited for. */
    default void notice(String line) {
        // Not everybody listens.
    }
}
