package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import java.util.Optional;
import org.jsoup.Jsoup;

/** No extractor: the parse that most of them begin with, and the unit of their time. */
final class ParsePeer implements Peer {
    @Override
    public String name() {
        return "jsoup-parse";
    }

    @Override
    public PageAnswer read(DecodedDocument page) {
        return new PageAnswer(Jsoup.parse(page.text()).nodeName(), Optional.empty(), Optional.empty());
    }
}
