package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import java.util.Optional;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/** Readability4J, Mozilla's Readability for the JVM. */
final class ReadabilityPeer implements Peer {
    private static final String ADDRESS = "http://localhost/";

    @Override
    public String name() {
        return "readability4j";
    }

    @Override
    public PageAnswer read(DecodedDocument page) {
        Article article = new Readability4J(ADDRESS, page.text()).parse();
        return new PageAnswer(
                Optional.ofNullable(article.getTextContent()).orElse(""),
                Optional.of(Optional.ofNullable(article.getTitle()).orElse("")),
                Optional.empty());
    }
}
