package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Block;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Partial;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Span;
import io.zhengwen.document.Target;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Articles made of plain lines, and facts in a form that reads well in an assertion. */
final class Texts {
    private static final NumberReader NUMBERS = new NumberReader();

    private Texts() {}

    static Article article(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Block(Block.Type.PARAGRAPH, 0, line, new Span(start, start + line.length())));
            start += line.length() + 1;
        }
        Payload payload = Payload.ofUtf8(text);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:///inbox/a.txt"),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "text/plain");
        CharsetVerdict charset = new CharsetVerdict("UTF-8", Optional.empty(), CharsetVerdict.Basis.VALID_UTF8, 1);
        DecodedDocument decoded =
                new DecodedDocument(new RawDocument(provenance, payload), "text/plain", text, charset, List.of());
        return new Article(
                decoded, ArticleHead.EMPTY, text, blocks, List.of(), List.of(), new Partial(false, false), List.of());
    }

    static Optional<PartialDate> date(String iso) {
        return iso == null || iso.isEmpty() ? Optional.empty() : Optional.of(new PartialDate(iso));
    }

    static List<Target> targets(String text, String written) {
        return numbers(text, written).targets();
    }

    static List<Figure> figures(String text, String written) {
        return numbers(text, written).figures();
    }

    private static NumberReader.Numbers numbers(String text, String written) {
        return numbers(text, written, Genre.POLICY);
    }

    private static NumberReader.Numbers numbers(String text, String written, Genre genre) {
        Article article = article(text);
        return NUMBERS.read(article, Collections.nCopies(article.blocks().size(), ""), genre, date(written));
    }

    /** The figures of a report in the news. */
    static List<String> reported(String text, String published) {
        return numbers(text, published, Genre.NEWS).figures().stream()
                .map(Texts::shown)
                .toList();
    }

    /** The targets of a report in the news. */
    static List<String> promised(String text, String published) {
        return numbers(text, published, Genre.NEWS).targets().stream()
                .map(Texts::shown)
                .toList();
    }

    /** The targets of a chronicle. */
    static List<String> recorded(String text) {
        return numbers(text, "", Genre.MILESTONE).targets().stream()
                .map(Texts::shown)
                .toList();
    }

    /** Such as {@code 德企总量>500家@2025}. */
    static String shown(Target target) {
        return target.metric()
                + target.op().sign()
                + target.quantity().value().toPlainString()
                + target.quantity().unit()
                + "@"
                + target.deadline().map(PartialDate::iso).orElse("?")
                + target.period().map(period -> "/" + period).orElse("");
    }

    static String shown(Figure figure) {
        return figure.metric()
                + figure.op().sign()
                + figure.quantity().value().toPlainString()
                + figure.quantity().unit()
                + figure.asOf().map(date -> "@" + date.iso()).orElse("");
    }

    static List<String> shownTargets(String text, String written) {
        return targets(text, written).stream().map(Texts::shown).toList();
    }

    static List<String> shownFigures(String text, String written) {
        return figures(text, written).stream().map(Texts::shown).toList();
    }
}
