package io.zhengwen.app.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.zhengwen.document.DecodedDocument;
import java.util.Optional;

/** boilerpipe's extractor for articles. */
final class BoilerpipePeer implements Peer {
    @Override
    public String name() {
        return "boilerpipe";
    }

    @Override
    public PageAnswer read(DecodedDocument page) throws BoilerpipeProcessingException {
        return new PageAnswer(ArticleExtractor.getInstance().getText(page.text()), Optional.empty(), Optional.empty());
    }
}
