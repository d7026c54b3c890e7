package io.zhengwen.stage.acquisition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    public String sniff(byte[] bytes, String name) {
        MediaType content = detect(bytes, new Metadata());
        if (name.indexOf('.') < 0) {
            return content.toString();
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        MediaType hinted = detect(bytes, named);
        boolean refines = registry.isInstanceOf(hinted, content)
                && (!content.equals(MediaType.OCTET_STREAM) || registry.isInstanceOf(hinted, MediaType.TEXT_PLAIN));
        return (refines ? hinted : content).toString();
    }

    private MediaType detect(byte[] bytes, Metadata metadata) {
        try {
            return types.detect(new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, HEAD)), metadata)
                    .getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array does not fail", e);
        }
    }
}
