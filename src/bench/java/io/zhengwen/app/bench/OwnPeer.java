package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.content.ArticleExtractor;
import java.util.Optional;

/** Ours. */
final class OwnPeer implements Peer {
    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public String name() {
        return "zhengwen";
    }

    @Override
    public PageAnswer read(DecodedDocument page) throws DocumentRejectedException {
        return TextBench.answerOf(Optional.of(extractor.extract(page)));
    }
}
