package io.zhengwen.stage.content;

import io.zhengwen.document.Article;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages written for the tests, by folder name: {@code content/<case>/page.html} or {@code page.txt}. */
final class Pages {
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

    private Pages() {}

    static Article html(String html) {
        return EXTRACTOR.extract(document("text/html", html));
    }

    static Article text(String text) {
        return EXTRACTOR.extract(document("text/plain", text));
    }

    static Article file(String name) {
        String content = resource(name);
        return name.endsWith(".html") ? html(content) : text(content);
    }

    static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/content/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecodedDocument document(String mediaType, String text) {
        Payload payload = Payload.ofUtf8(text);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:/inbox/page"),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                mediaType);
        CharsetVerdict verdict = new CharsetVerdict("UTF-8", Optional.empty(), CharsetVerdict.Basis.VALID_UTF8, 1);
        return new DecodedDocument(new RawDocument(provenance, payload), mediaType, text, verdict, List.of());
    }
}
