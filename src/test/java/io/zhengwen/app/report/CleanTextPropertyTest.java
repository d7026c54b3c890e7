package io.zhengwen.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.StructuredDocument;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleanTextPropertyTest {
    @Property(tries = 100)
    void the_text_read_back_from_the_page_is_the_articles(@ForAll("lines") List<String> lines) {
        Article article = ArticleFixture.of(lines.toArray(String[]::new)).article();
        StructuredDocument document = Inspections.structure(article);

        assertThat(RenderedPage.of(Inspections.of("a.txt", document)).cleanText())
                .isEqualTo(article.text());
    }

    /** What breaks pages: markup, quotes, entities, controls, marks of direction, no-break blanks, half characters. */
    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> hostile = Arbitraries.of(
                "<",
                ">",
                "&",
                "\"",
                "'",
                "</p>",
                "</script>",
                "<!--",
                "]]>",
                "&lt;",
                "&#x202E;",
                "\u202E",
                "\u2066",
                "\u200B",
                "\u0001",
                "\u007F",
                "\uFEFF",
                "\u00A0",
                "\u3000",
                "\uD83D",
                "\uD83D\uDE00",
                "\uFFFE",
                "\t");
        Arbitrary<String> factual = Arbitraries.of(
                "到2025年建成工厂30家以上", "2021年7月6日", "《管理办法》", "张明表示：“很好。”", "责任单位：市商务局、市财政局", "增长5.6%", "，", "。");
        Arbitrary<String> line = Arbitraries.oneOf(
                        hostile, factual, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> "正" + String.join("", parts).replaceAll("[\\n\\r\\f\\u0085\\u2028\\u2029\\u000B]", ""));
        return line.list().ofMinSize(1).ofMaxSize(6);
    }
}
