package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.Payload;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.StructuredDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The head of one notice in the layouts that government sites give it, as a page and as the text that copying gives. */
class GovernmentHeadTest {
    private static final Stages STAGES = Stages.create();
    private static final String SIGNATURE = "<p align=\"right\">云溪市人民政府</p><p align=\"right\">2019年6月17日</p>";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/government/expected.tsv", delimiter = '\t', nullValues = "-")
    void the_page_gives_what_it_states_and_nothing_else(
            String layout, String number, String index, String issuer, String issued, String published)
            throws IOException {
        check(document("text/html", page(layout)), number, index, issuer, issued, published);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/government/expected.tsv", delimiter = '\t', nullValues = "-")
    void the_copied_text_gives_the_same(
            String layout, String number, String index, String issuer, String issued, String published)
            throws IOException {
        boolean inMeta = !resource(layout + "/meta.html").isEmpty();
        String copied = Copy.of(page(layout));
        check(document("text/plain", copied), number, index, issuer, issued, inMeta ? null : published);
    }

    private static void check(
            DecodedDocument page, String number, String index, String issuer, String issued, String published) {
        StructuredDocument found = STAGES.structure()
                .structure(STAGES.genre().classify(STAGES.content().extract(page)));
        PolicyHead head = found.structure().policy().orElseThrow();
        assertThat(found.classified().article().head().title().orElse(""))
                .as(page.text())
                .startsWith("云溪市")
                .contains("防汛");
        assertThat(head.documentNumber()).as(page.text()).isEqualTo(Optional.ofNullable(number));
        assertThat(head.indexNumber()).as(page.text()).isEqualTo(Optional.ofNullable(index));
        assertThat(head.issuers().stream().map(Issuer::name).collect(Collectors.joining("、")))
                .as(page.text())
                .isEqualTo(issuer);
        assertThat(head.issuedOn().map(date -> date.iso())).as(page.text()).isEqualTo(Optional.ofNullable(issued));
        assertThat(found.classified().article().head().publishedAt().map(date -> date.toDay()
                        .iso()))
                .as(page.text())
                .isEqualTo(Optional.ofNullable(published));
    }

    private static String page(String layout) throws IOException {
        String foot = resource(layout + "/foot.html");
        return resource("frame.html")
                .replace("{{meta}}", resource(layout + "/meta.html"))
                .replace("{{head}}", resource(layout + "/head.html"))
                .replace("{{foot}}", foot.isEmpty() ? SIGNATURE : foot);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GovernmentHeadTest.class.getResourceAsStream("/government/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DecodedDocument document(String mediaType, String text) {
        Payload payload = Payload.ofUtf8(text);
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("file:/inbox/notice"),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                mediaType);
        CharsetVerdict verdict = new CharsetVerdict("UTF-8", Optional.empty(), CharsetVerdict.Basis.VALID_UTF8, 1);
        return new DecodedDocument(new RawDocument(provenance, payload), mediaType, text, verdict, List.of());
    }

    /** What a reader's clipboard holds: a line for each block, a tab between the cells of a row. */
    private static final class Copy implements NodeVisitor {
        private static final Set<String> LINES =
                Set.of("p", "div", "h1", "h2", "li", "dt", "dd", "tr", "br", "ul", "dl", "table");
        private static final Set<String> CELLS = Set.of("td", "th");

        private final StringBuilder text = new StringBuilder();

        static String of(String html) {
            Copy copy = new Copy();
            NodeTraversor.traverse(copy, Jsoup.parse(html).body());
            return copy.text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip() + "\n";
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode leaf) {
                text.append(leaf.text());
            } else if (node instanceof Element element && LINES.contains(element.normalName())) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                text.append(CELLS.contains(element.normalName()) ? "\t" : "");
                text.append(LINES.contains(element.normalName()) ? "\n" : "");
            }
        }
    }
}
