package io.zhengwen.stage.content.html;

import io.zhengwen.stage.content.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML as a page: hidden and machine-readable parts left out, tables by rows. */
public final class HtmlPageReader {
    public Page read(String html) {
        Document document = Jsoup.parse(html);
        Page visible = new BlockCollector(false).collect(document.body()).build(MetaTags.of(document));
        if (visible.blocks().isEmpty()) {
            // Some pages show their text by script: better what is hidden than nothing.
            return new BlockCollector(true).collect(document.body()).build(MetaTags.of(document));
        }
        return visible;
    }
}
