package io.zhengwen.stage.charset;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Which media types hold their text as plain encoded characters, so that decoding them makes sense. */
final class TextFormats {
    // Text by their syntax, but the words of the document are packed: a reader of their own is needed.
    private static final Set<String> PACKED =
            Set.of("application/rtf", "text/rtf", "application/postscript", "message/rfc822", "multipart/related");

    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();

    /** Unknown bytes pass: whether they are text is decided by decoding them. */
    void requireText(String mediaType) {
        MediaType type = MediaType.parse(mediaType);
        boolean text = type == null
                || type.getBaseType().equals(MediaType.OCTET_STREAM)
                || type.getType().equals("text")
                || registry.isInstanceOf(type, MediaType.TEXT_PLAIN)
                || registry.isInstanceOf(type, MediaType.APPLICATION_XML);
        if (!text || PACKED.contains(type == null ? "" : type.getBaseType().toString())) {
            throw new DocumentRejectedException(new Rejection.UnsupportedMediaType(mediaType));
        }
    }
}
