package io.zhengwen.stage.acquisition;

import java.util.Set;

/** What a page is: its first bytes where they say so, the server's label otherwise. */
final class PageMediaType {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> SAYS_NOTHING =
            Set.of("application/octet-stream", "text/plain", "application/xml", "text/xml");

    private final MediaTypeSniffer sniffer = new MediaTypeSniffer();

    String of(PageResponse response) {
        String seen = sniffer.sniff(response.body().toByteArray(), "");
        String type = SAYS_NOTHING.contains(seen) ? response.declaredMediaType().orElse(seen) : seen;
        return HTML.contains(type) ? "text/html" : type;
    }
}
