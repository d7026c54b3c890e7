package io.zhengwen.stage.content;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Block;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Partial;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.Removed;
import io.zhengwen.stage.content.body.BlockJudge;
import io.zhengwen.stage.content.body.Body;
import io.zhengwen.stage.content.body.BodyFinder;
import io.zhengwen.stage.content.body.BodyShaper;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.body.NameHints;
import io.zhengwen.stage.content.head.Title;
import io.zhengwen.stage.content.head.TitleFinder;
import io.zhengwen.stage.content.html.HtmlPageReader;
import io.zhengwen.stage.content.noise.NoiseLexicon;
import io.zhengwen.stage.content.page.Page;
import io.zhengwen.stage.content.text.TextPageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes the article out of its page: HTML and plain text alike become blocks, and each block is kept or named. */
public final class ArticleExtractor {
    private final HtmlPageReader htmlReader = new HtmlPageReader();
    private final TextPageReader textReader = new TextPageReader();
    private final BlockJudge judge = new BlockJudge(new NoiseLexicon(), new NameHints());
    private final BodyFinder bodyFinder = new BodyFinder();
    private final TitleFinder titleFinder = new TitleFinder();

    public Article extract(DecodedDocument document) {
        Page page = document.isHtml() ? htmlReader.read(document.text()) : textReader.read(document.text());
        if (page.blocks().isEmpty()) {
            throw new DocumentRejectedException(new Rejection.NoMainText(0));
        }
        List<Judged> judged = judge.judge(page.blocks());
        BodyFinder.Core core = bodyFinder.find(judged);
        Optional<Title> title = titleFinder.find(page.meta(), judged, core.first(), core.last());
        OptionalInt titleBlock = title.map(Title::block).orElse(OptionalInt.empty());
        Body body = new BodyShaper(judged, core, titleBlock).shape();
        Assembly assembly = new Assembly();
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            String text = judged.get(i).block().text();
            if (body.keeps(i)) {
                assembly.add(Block.Type.PARAGRAPH, 0, text);
            } else {
                removed.add(new Removed(body.reasons().get(i), text));
            }
        }
        if (assembly.blocks().isEmpty()) {
            throw new DocumentRejectedException(new Rejection.NoMainText(0));
        }
        return new Article(
                document,
                head(title),
                assembly.text(),
                assembly.blocks(),
                removed,
                document.damage(),
                Partial.COMPLETE,
                List.of());
    }

    private static ArticleHead head(Optional<Title> title) {
        return new ArticleHead(
                title.map(Title::text),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                title.map(Title::keywords).orElse(List.of()));
    }
}
