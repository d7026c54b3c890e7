package io.zhengwen.delivery;

import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which documents take so long to read that others should not wait for them: packed formats, which go to a parser
 * process, and texts that are very long or have very many tags. They go on {@link Topics#PACKED}, where a lane of its own reads them.
 *
 * <p>The revisions of a document must be counted in one lane. Another revision of an address may be of another format, so
 * pages never go there; a file that is known by its path goes by the ending of its name, which all its revisions share.
 */
public final class SlowDocuments {
    private static final int LONG = 1 << 20;
    // Five times what the largest of ordinary pages have.
    private static final int MANY_TAGS = 15_000;
    private static final Set<String> TEXT =
            Set.of("application/octet-stream", "application/xhtml+xml", "application/xml");

    private static final Pattern PACKED_NAME =
            Pattern.compile("\\.(pdf|ofd|docx?|wps|rtf|odt|xlsx?|et|ods|pptx?|epub|eml|mht|mhtml|zip|tar|t?gz)$");

    private SlowDocuments() {}

    /** Whether a file's name ends like those of packed formats; what it is, its bytes say. */
    public static boolean isPackedName(String name) {
        return PACKED_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    static boolean includes(RawDocument document) {
        Provenance provenance = document.provenance();
        if (provenance.id().isOfPath()) {
            String path = provenance.source().getPath();
            return path != null && isPackedName(path);
        }
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
