package io.zhengwen.stage.content.html;

import io.zhengwen.stage.content.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads HTML as a page: hidden and machine-readable parts left out, tables by rows. */
public final class HtmlPageReader {
    public Page read(String html) {
        Document document = Jsoup.parse(html);
        Element body = document.body();
        MetaTags meta = new MetaTags();
        meta.readOutside(document, body);
        Page visible = new BlockCollector(false, meta::read).collect(body).build(meta.found());
        if (visible.blocks().isEmpty()) {
            // Some pages show their text by script: better what is hidden than nothing.
            return new BlockCollector(true, element -> {}).collect(body).build(meta.found());
        }
        return visible;
    }
}
