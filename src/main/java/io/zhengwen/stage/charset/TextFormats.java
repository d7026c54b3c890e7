package io.zhengwen.stage.charset;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Which media types hold their text as plain encoded characters, so that decoding them makes sense. */
final class TextFormats {
    // Text by their syntax, but the words of the document are packed: a reader of their own is needed.
    // Readable characters that are not the document's words: these need a reader of their own.
    private static final Set<String> PACKED = Set.of(
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "application/postscript",
            "message/rfc822",
            "multipart/related");

    /** The list of all types takes longer to load than everything else here, and few documents are of a type that needs it. */
    private static final class Registry {
        private static final MediaTypeRegistry ALL = MediaTypeRegistry.getDefaultRegistry();
    }

    /** Unknown bytes count as text: whether they are is decided by decoding them. */
    boolean isText(String mediaType) {
        MediaType type = MediaType.parse(mediaType);
        return type == null
                || type.getBaseType().equals(MediaType.OCTET_STREAM)
                || type.getType().equals("text")
                || Registry.ALL.isInstanceOf(type, MediaType.TEXT_PLAIN)
                || Registry.ALL.isInstanceOf(type, MediaType.APPLICATION_XML);
    }

    void refusePacked(String mediaType) {
        MediaType type = MediaType.parse(mediaType);
        if (type != null && PACKED.contains(type.getBaseType().toString())) {
            throw unsupported(mediaType);
        }
    }

    static DocumentRejectedException unsupported(String mediaType) {
        return new DocumentRejectedException(new Rejection.UnsupportedMediaType(mediaType));
    }
}
