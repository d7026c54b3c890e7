package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The floor: all of the page's text. */
final class BodyTextPeer implements Peer {
    @Override
    public String name() {
        return "jsoup-body";
    }

    @Override
    public PageAnswer read(DecodedDocument page) {
        Document document = Jsoup.parse(page.text());
        return new PageAnswer(document.body().text(), Optional.of(document.title()), Optional.empty());
    }
}
