package io.zhengwen.stage.acquisition;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Turns a file's bytes into a raw document; a file's identity is its content. */
public final class FileAcquisition {
    private final long maxBytes;
    private final MediaTypeSniffer sniffer = new MediaTypeSniffer();

    public FileAcquisition(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("max-bytes must be at least 1: " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }

    public RawDocument acquire(URI source, Instant modified, byte[] bytes) {
        if (bytes.length == 0) {
            throw new DocumentRejectedException(new Rejection.Empty());
        }
        if (bytes.length > maxBytes) {
            throw new DocumentRejectedException(new Rejection.TooLarge(bytes.length, maxBytes));
        }
        Payload payload = Payload.of(bytes);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                source,
                Optional.empty(),
                modified,
                Optional.empty(),
                sniffer.sniff(bytes, fileName(source)));
        return new RawDocument(provenance, payload);
    }

    private static String fileName(URI source) {
        String path = source.getPath();
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }
}
