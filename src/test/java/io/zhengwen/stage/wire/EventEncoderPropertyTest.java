package io.zhengwen.stage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Comparison;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Quantity;
import io.zhengwen.document.Span;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventEncoderPropertyTest {
    private final EventEncoder encoder = new EventEncoder("9.8.7", EventEncoder.LARGEST_EVENT);
    private final EventSchemas schemas = new EventSchemas();

    /** A text, a part of it by code points, and values that stages may find. */
    record Found(
            List<String> lines, double from, double to, Genre genre, BigDecimal number, String word, double score) {}

    @Property(tries = 300)
    void whatever_was_found_keeps_the_schema(@ForAll("found") Found found) {
        encoder.encode(document(found)).events().forEach(event -> assertThat(schemas.violations(event))
                .isEmpty());
    }

    @Property(tries = 300)
    void a_span_in_code_points_cuts_out_the_same_text(@ForAll("found") Found found) {
        JsonNode json = EventJson.tree(encoder.encode(document(found)).events().get(0));
        JsonNode figure = json.at("/figures/0");
        int[] points = json.get("text").textValue().codePoints().toArray();
        int start = figure.get("start").intValue();

        String cut = new String(points, start, figure.get("end").intValue() - start);

        assertThat(cut).isEqualTo(figure.get("text").textValue());
    }

    @Property(tries = 300)
    void a_number_is_read_back_as_it_was(@ForAll("found") Found found) {
        JsonNode json = EventJson.tree(encoder.encode(document(found)).events().get(0));

        assertThat(json.at("/figures/0/value").decimalValue()).isEqualTo(plain(found.number));
        assertThat(json.at("/figures/0/normalized/value").decimalValue()).isEqualByComparingTo(found.number);
    }

    @Property(tries = 300)
    void half_a_character_never_stops_a_document(@ForAll("lonely") String text) {
        StructuredDocument document = document(new Found(List.of(text), 0, 1, Genre.OTHER, BigDecimal.ONE, text, 1));
        JsonNode json = EventJson.tree(encoder.encode(document).events().get(0));
        String written = json.get("text").textValue();

        assertThat(written.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                .isTrue();
        assertThat(written.codePointCount(0, written.length())).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Provide
    Arbitrary<Found> found() {
        Arbitrary<String> line = Arbitraries.oneOf(
                        Arbitraries.chars().range('一', '龥').map(String::valueOf),
                        Arbitraries.of("𠮷", "𰻝", "😀", "é", "\"", "\\", "\u0000", "\t", "a"))
                .list()
                .ofMaxSize(20)
                .map(characters -> String.join("", characters));
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(-12, 12))
                .as(BigDecimal::valueOf);
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(5),
                        share,
                        share,
                        Arbitraries.of(Genre.class),
                        numbers,
                        line,
                        share)
                .as(Found::new);
    }

    @Provide
    Arbitrary<String> lonely() {
        return Arbitraries.of("\uD842", "\uDFB7", "吉", "\uD842\uDFB7")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static StructuredDocument document(Found found) {
        Optional<String> word = Optional.of(found.word);
        ArticleHead head = new ArticleHead(
                word,
                List.of(found.word),
                List.of(),
                word,
                word,
                Optional.of(PartialDate.ofYear(2024)),
                Map.of(),
                List.of());
        Article article =
                SampleDocuments.article(SampleDocuments.page("a.html", "u-" + "a".repeat(32)), head, found.lines);
        Structure structure = new Structure(
                "zh-Hans",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Chronicle(word, List.of(entry(found, article.text())))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(figure(found, article.text())),
                List.of(),
                List.of(found.word),
                List.of(),
                Collections.nCopies(article.blocks().size(), found.word),
                List.of());
        return new StructuredDocument(
                new ClassifiedDocument(article, new GenreVerdict(found.genre, found.score, List.of())), structure);
    }

    private static Figure figure(Found found, String text) {
        Span span = span(found, text);
        Quantity quantity = new Quantity(found.number, found.word);
        return new Figure(found.word, Comparison.ABOUT, quantity, quantity, Optional.empty(), span.of(text), span);
    }

    private static MilestoneEntry entry(Found found, String text) {
        Span span = span(found, text);
        return new MilestoneEntry(Optional.empty(), span.of(text), List.of(), span);
    }

    private static Span span(Found found, String text) {
        int points = text.codePointCount(0, text.length());
        int one = text.offsetByCodePoints(0, (int) (found.from * points));
        int other = text.offsetByCodePoints(0, (int) (found.to * points));
        return new Span(Math.min(one, other), Math.max(one, other));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.toPlainString());
    }
}
