package io.zhengwen.stage.genre;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Block;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Partial;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Span;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles for classifier tests: a title, an index table, and one paragraph a line. */
final class Articles {
    private Articles() {}

    static Article of(String title, Map<String, String> index, String text) {
        Payload payload = Payload.ofUtf8(title + text);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:///document.txt"),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "text/plain");
        CharsetVerdict utf8 = new CharsetVerdict("UTF-8", Optional.empty(), CharsetVerdict.Basis.VALID_UTF8, 1);
        DecodedDocument source =
                new DecodedDocument(new RawDocument(provenance, payload), "text/plain", text, utf8, List.of());
        ArticleHead head = new ArticleHead(
                Optional.of(title).filter(written -> !written.isBlank()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                index,
                List.of());
        return new Article(source, head, text, blocks(text), List.of(), List.of(), Partial.COMPLETE, List.of());
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Block(Block.Type.PARAGRAPH, 0, line, new Span(start, start + line.length())));
            start += line.length() + 1;
        }
        return blocks;
    }
}
