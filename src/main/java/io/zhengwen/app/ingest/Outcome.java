package io.zhengwen.app.ingest;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/**
 * What became of one document, and how long its stages took.
 *
 * @param children documents that were found inside this one, each read when it is asked for
 * @param millis from its first step to its last, without waiting for the batch
 */
public record Outcome(DocumentEvents events, URI source, long millis, List<Supplier<RawDocument>> children) {
    public Outcome {
        children = List.copyOf(children);
    }

    /** The same with what was published in its place: with a link, or a refusal. */
    Outcome as(DocumentEvents published) {
        return new Outcome(published, source, millis, children);
    }
}
