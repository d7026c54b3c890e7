package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import io.zhengwen.stage.charset.DocumentDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes a labelled page rightly, so that nobody's main text is blamed for a charset. */
final class PageText {
    private final DocumentDecoder decoder = new DocumentDecoder();

    /** The page in the charset that its label names, or in the one that the product finds. */
    DecodedDocument of(GoldPage page) {
        DecodedDocument decoded = decoder.decode(page.document());
        String named = page.field("encoding");
        if (named.isEmpty()) {
            return decoded;
        }
        String text = new String(page.payload().toByteArray(), charset(named));
        return new DecodedDocument(
                decoded.raw(),
                decoded.mediaType(),
                text.startsWith("\uFEFF") ? text.substring(1) : text,
                decoded.charset(),
                decoded.damage());
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
