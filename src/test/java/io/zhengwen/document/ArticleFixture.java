package io.zhengwen.document;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds articles by hand: one line a block. A line may start with {@code # } (heading), {@code > } (caption) or
 * {@code ~ } (signature); all others are paragraphs.
 */
public final class ArticleFixture {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> index = new LinkedHashMap<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<PartialDate> publishedAt = Optional.empty();
    private List<String> keywords = List.of();

    public static ArticleFixture of(String... lines) {
        ArticleFixture fixture = new ArticleFixture();
        for (String line : lines) {
            line.lines().filter(part -> !part.isBlank()).forEach(fixture.lines::add);
        }
        return fixture;
    }

    public ArticleFixture titled(String headline) {
        title = Optional.of(headline);
        return this;
    }

    public ArticleFixture from(String medium) {
        outlet = Optional.of(medium);
        return this;
    }

    public ArticleFixture published(String iso) {
        publishedAt = Optional.of(new PartialDate(iso));
        return this;
    }

    public ArticleFixture indexed(String label, String value) {
        index.put(label, value);
        return this;
    }

    public ArticleFixture tagged(String... words) {
        keywords = List.of(words);
        return this;
    }

    public Article article() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            if (!blocks.isEmpty()) {
                text.append('\n');
            }
            Block.Type type = type(line);
            String words = type == Block.Type.PARAGRAPH ? line : line.substring(2);
            int start = text.length();
            text.append(words);
            blocks.add(new Block(type, type == Block.Type.HEADING ? 2 : 0, words, new Span(start, text.length())));
        }
        ArticleHead head =
                new ArticleHead(title, List.of(), List.of(), outlet, Optional.empty(), publishedAt, index, keywords);
        return new Article(
                source(text.toString()),
                head,
                text.toString(),
                blocks,
                List.of(),
                List.of(),
                Partial.COMPLETE,
                List.of());
    }

    public ClassifiedDocument as(Genre genre) {
        return new ClassifiedDocument(article(), new GenreVerdict(genre, 1, List.of()));
    }

    private static Block.Type type(String line) {
        if (line.startsWith("# ")) {
            return Block.Type.HEADING;
        }
        if (line.startsWith("> ")) {
            return Block.Type.CAPTION;
        }
        return line.startsWith("~ ") ? Block.Type.SIGNATURE : Block.Type.PARAGRAPH;
    }

    private static DecodedDocument source(String text) {
        Payload payload = Payload.ofUtf8(text);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:///inbox/a.txt"),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "text/plain");
        CharsetVerdict charset = new CharsetVerdict("UTF-8", Optional.empty(), CharsetVerdict.Basis.VALID_UTF8, 1);
        return new DecodedDocument(new RawDocument(provenance, payload), "text/plain", text, charset, List.of());
    }
}
