package io.zhengwen.delivery;

import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Tells which documents take so long to read that others should not wait for them: packed formats, which go to a parser
 * process, and texts that are very long or have very many tags. They go on {@link Topics#PACKED}, where a lane of its own reads them.
 *
 * <p>Pages never do: another revision of the same address may be of another format, and the revisions of a document must
 * be counted in one lane.
 */
final class SlowDocuments {
    private static final int LONG = 1 << 20;
    // Five times what the largest of ordinary pages have.
    private static final int MANY_TAGS = 15_000;
    private static final Set<String> TEXT =
            Set.of("application/octet-stream", "application/xhtml+xml", "application/xml");

    private SlowDocuments() {}

    static boolean includes(RawDocument document) {
        Provenance provenance = document.provenance();
        boolean file = provenance.id().isOfContent();
        boolean text = provenance.mediaType().startsWith("text/") || TEXT.contains(provenance.mediaType());
        return file && (!text || document.payload().size() > LONG || hasManyTags(document.payload()));
    }

    private static boolean hasManyTags(Payload payload) {
        ByteBuffer bytes = payload.view();
        int tags = 0;
        while (bytes.hasRemaining()) {
            if (bytes.get() == '<') {
                tags++;
            }
        }
        return tags > MANY_TAGS;
    }
}
