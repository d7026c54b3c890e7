package io.zhengwen.stage.acquisition;

import java.util.Set;
import org.apache.tika.Tika;

/** What a page is: its first bytes where they say so, the server's label otherwise. */
final class PageMediaType {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> SAYS_NOTHING =
            Set.of("application/octet-stream", "text/plain", "application/xml", "text/xml");

    private final Tika tika = new Tika();

    String of(PageResponse response) {
        String seen = tika.detect(response.body().toByteArray());
        String type = SAYS_NOTHING.contains(seen) ? response.declaredMediaType().orElse(seen) : seen;
        return HTML.contains(type) ? "text/html" : type;
    }
}
