package io.zhengwen.stage.acquisition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a document's media type from its bytes; the name only refines what the bytes allow, and never makes text binary.
 * Text in UTF-16 or GBK may come out as {@code application/octet-stream}: whether bytes are text is not decided here.
 */
public final class MediaTypeSniffer {
    // Magic numbers of every format that matters stand in the first few kilobytes.
    private static final int HEAD = 64 * 1024;
    // Among so many bytes of anything but text there is a control character: 27 of 256 values are one.
    private static final int SHORTEST_TEXT = 200;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    public String sniff(byte[] bytes, String name) {
        MediaType content = opensAsText(bytes) ? MediaType.TEXT_PLAIN : ofBytes(bytes);
        if (name.indexOf('.') < 0) {
            return content.toString();
        }
        MediaType hinted = ofName(name);
        boolean refines = registry.isInstanceOf(hinted, content)
                && (!content.equals(MediaType.OCTET_STREAM) || registry.isInstanceOf(hinted, MediaType.TEXT_PLAIN));
        return (refines ? hinted : content).toString();
    }

    /**
     * Whether the bytes begin with a letter beyond ASCII and go on without the control characters that every packed format
     * has in its first kilobytes: a text in Chinese, and no need to try a thousand magic numbers.
     */
    private static boolean opensAsText(byte[] bytes) {
        int end = Math.min(bytes.length, HEAD);
        if (end < SHORTEST_TEXT || bytes[0] >= 0) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && !isTextControl(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTextControl(byte b) {
        return b == '\t' || b == '\n' || b == '\r' || b == '\f';
    }

    private MediaType ofBytes(byte[] bytes) {
        return detect(new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, HEAD)), new Metadata());
    }

    private MediaType ofName(String name) {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return detect(null, named);
    }

    /** Without bytes the type that the name says. */
    private MediaType detect(InputStream bytes, Metadata metadata) {
        try {
            return types.detect(bytes, metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array does not fail", e);
        }
    }
}
