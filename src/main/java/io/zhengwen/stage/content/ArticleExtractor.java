package io.zhengwen.stage.content;

import io.zhengwen.document.Article;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Passage;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.Removed;
import io.zhengwen.stage.content.body.BlockJudge;
import io.zhengwen.stage.content.body.Body;
import io.zhengwen.stage.content.body.BodyFinder;
import io.zhengwen.stage.content.body.BodyShaper;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.body.NameHints;
import io.zhengwen.stage.content.body.Weights;
import io.zhengwen.stage.content.head.AnnouncedTitle;
import io.zhengwen.stage.content.head.HeadReader;
import io.zhengwen.stage.content.head.Title;
import io.zhengwen.stage.content.head.TitleFinder;
import io.zhengwen.stage.content.html.HtmlPageReader;
import io.zhengwen.stage.content.markdown.MarkdownConverter;
import io.zhengwen.stage.content.noise.NoiseLexicon;
import io.zhengwen.stage.content.page.Page;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.repair.Piece;
import io.zhengwen.stage.content.repair.Repaired;
import io.zhengwen.stage.content.repair.TextRepairs;
import io.zhengwen.stage.content.text.TextPageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Takes the article out of its page: HTML and plain text alike become blocks, and each block is kept or named. */
public final class ArticleExtractor {
    /** Most characters of a page: above a year's statistics or the longest novel, and still read within seconds. */
    static final int LONGEST_TEXT = 2_000_000;
    /** Most opening and closing tags of a page; the longest statute with all its notes has a tenth. */
    static final int MOST_TAGS = 1_000_000;

    private final MarkdownConverter markdown = new MarkdownConverter();
    private final HtmlPageReader htmlReader = new HtmlPageReader();
    private final TextPageReader textReader = new TextPageReader();
    private final Weights weights;
    private final BlockJudge judge;
    private final BodyFinder bodyFinder;
    private final TitleFinder titleFinder = new TitleFinder();
    private final HeadReader headReader = new HeadReader();
    private final TextRepairs repairs = new TextRepairs();
    private final BlockTypes blockTypes = new BlockTypes();
    private final Completeness completeness = new Completeness();

    public ArticleExtractor() {
        this(Weights.standard());
    }

    /** An extractor with other weights than the product's, to try them. */
    public ArticleExtractor(Weights weights) {
        this.weights = weights;
        this.judge = new BlockJudge(new NoiseLexicon(), new NameHints(), weights);
        this.bodyFinder = new BodyFinder(weights);
    }

    /**
     * The article of a document.
     *
     * @throws DocumentRejectedException if the page holds no main text, or too much
     */
    public Article extract(DecodedDocument decoded) {
        if (!decoded.isHtml()) {
            requireReadable(decoded.text().length());
        }
        DecodedDocument document = decoded.isMarkdown() ? markdown.toHtml(decoded) : decoded;
        if (document.isHtml()) {
            requireFewTags(document.text());
        }
        Page page = read(document);
        requireReadable(page.blocks().stream().mapToLong(PageBlock::length).sum());
        return articleOf(document, page);
    }

    private static void requireFewTags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        if (tags > MOST_TAGS) {
            throw new DocumentRejectedException(new Rejection.TooManyTags(tags, MOST_TAGS));
        }
    }

    private static void requireReadable(long characters) {
        if (characters > LONGEST_TEXT) {
            throw new DocumentRejectedException(new Rejection.TextTooLong(characters, LONGEST_TEXT));
        }
    }

    /** The page of a document, before any decision. */
    public Page read(DecodedDocument document) {
        return document.isHtml() ? htmlReader.read(document.text()) : textReader.read(document.text());
    }

    /** The article of a document whose page is known. */
    public Article articleOf(DecodedDocument document, Page page) {
        if (page.blocks().isEmpty()) {
            throw new DocumentRejectedException(new Rejection.NoMainText(0));
        }
        List<Judged> judged = judge.judge(page.blocks());
        Optional<AnnouncedTitle> announced = titleFinder.announced(page.meta());
        int headline = titleFinder.shown(announced, page.meta(), judged);
        BodyFinder.Core core = bodyFinder.find(judged, headline);
        OptionalInt shown = headline < 0 ? OptionalInt.empty() : OptionalInt.of(headline);
        int first = new BodyShaper(judged, core, shown, weights).first();
        Optional<Title> title =
                titleFinder.find(announced, page.meta(), judged, Math.min(first, core.first()), core.last());
        OptionalInt titleBlock = title.map(Title::block).orElse(OptionalInt.empty());
        Body body = bodyUnder(titleBlock, judged, core);
        HeadReader.Findings head = headReader.read(page.meta(), judged, body, title);
        Repaired repaired = repairs.repair(keptOf(judged, body), copiesOf(title, body));
        if (repaired.pieces().isEmpty()) {
            throw new DocumentRejectedException(new Rejection.NoMainText(0));
        }
        return assemble(document, head, repaired, removedOf(judged, body), PageTrace.of(judged, body, repaired));
    }

    /** A plain text whose only statement stands like a headline keeps it: the text is never empty for a title's sake. */
    private Body bodyUnder(OptionalInt title, List<Judged> judged, BodyFinder.Core core) {
        Body body = new BodyShaper(judged, core, title, weights).shape();
        boolean plain = judged.get(0).block().kind() == PageBlock.Kind.LINE;
        return plain && title.isPresent() && body.isEmptyUnder(judged, title.getAsInt())
                ? body.keeping(title.getAsInt())
                : body;
    }

    private Article assemble(
            DecodedDocument document,
            HeadReader.Findings head,
            Repaired repaired,
            List<Removed> removed,
            List<Passage> page) {
        Assembly assembly = new Assembly();
        List<BlockTypes.Typed> types = blockTypes.of(repaired.pieces());
        for (int i = 0; i < types.size(); i++) {
            assembly.add(
                    types.get(i).type(),
                    types.get(i).level(),
                    repaired.pieces().get(i).text());
        }
        List<Damage> damage = new ArrayList<>(document.damage());
        damage.addAll(repaired.damage());
        removed.addAll(repaired.removed());
        return new Article(
                document,
                head.head(),
                assembly.text(),
                assembly.blocks(),
                removed,
                damage,
                completeness.of(repaired.pieces()),
                head.evidence(),
                page);
    }

    private static List<String> copiesOf(Optional<Title> title, Body body) {
        return title.filter(t -> t.block().isEmpty() || !body.keeps(t.block().getAsInt())).stream()
                .flatMap(t -> t.raw().contains(t.text()) ? Stream.of(t.raw(), t.text()) : Stream.of(t.raw()))
                .distinct()
                .toList();
    }

    private static List<Piece> keptOf(List<Judged> judged, Body body) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (body.keeps(i)) {
                kept.add(new Piece(judged.get(i).block(), judged.get(i).shape()));
            }
        }
        return kept;
    }

    private static List<Removed> removedOf(List<Judged> judged, Body body) {
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (!body.keeps(i)) {
                removed.add(
                        new Removed(body.reasons().get(i), judged.get(i).block().text()));
            }
        }
        return removed;
    }
}
