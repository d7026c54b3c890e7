package io.zhengwen.app.ingest;

import io.zhengwen.document.DocumentEvents;
import java.net.URI;

/**
 * What became of one document, and how long its stages took.
 *
 * @param millis from its first step to its last, without waiting for the batch
 */
public record Outcome(DocumentEvents events, URI source, long millis) {}
