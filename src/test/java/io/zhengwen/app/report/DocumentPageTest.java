package io.zhengwen.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Damage;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.Partial;
import io.zhengwen.document.Passage;
import io.zhengwen.document.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPageTest {
    private static final String NAME = "<img src=x onerror=alert(2)>\u202Etxt";

    /** Markup, quotes and marks of direction in the name, title, text, reasons and removed passages. */
    private static Inspection hostile() {
        String line = "各科室：\u202E倒写\u202C和\u0007响铃\"'&amp;。在</script><img src=x onerror=alert(1)>网页中，到2025年达到95%以上。";
        Article plain = ArticleFixture.of(line, "很长的一行，".repeat(400))
                .titled("关于<script>alert(1)</script>\"安全\"&amp;的通知")
                .from("<b onclick=x>日报</b>")
                .indexed("<i onload=x>", "\" onmouseover=\"x")
                .article();
        List<Passage> page = List.of(
                Passage.removed("</p></style><script>alert(3)</script>", "\"><script>alert(4)</script>"),
                Passage.kept(line, 0),
                Passage.kept("</del>别的字", 1));
        Article article = new Article(
                plain.source(),
                plain.head(),
                plain.text(),
                plain.blocks(),
                List.of(),
                List.of(new Damage("<u>", 1)),
                Partial.COMPLETE,
                List.of(new Evidence("title", "<rule>", "</style>", Optional.empty(), 1)),
                page);
        return Inspections.of(NAME, Inspections.structure(article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "澄湖国际物流港正式启用.html",
                "青岚县数字乡村建设三年行动方案.txt",
                "市政府办公室关于印发澄湖市“十四五”现代物流业发展实施方案的通知.html",
                "松岭经济开发区大事记.txt",
                "苇湾跨境电商产业园开园_转载.txt",
                "湖東市公有停車場收費標準.htm"
            })
    void the_page_shows_exactly_what_was_kept_removed_and_found(String sample) {
        Inspection inspection = Inspections.sample(sample);
        Article article = inspection.document().orElseThrow().classified().article();
        RenderedPage page = RenderedPage.of(inspection);

        assertThat(page.cleanText()).isEqualTo(article.text());
        assertThat(page.read("#original .scroll > p.kept, #original .gone p"))
                .isEqualTo(article.page().stream().map(Passage::text).toList());
        assertThat(removedOn(page))
                .isEqualTo(article.page().stream()
                        .filter(passage -> !passage.isKept())
                        .map(passage -> passage.reason() + ": " + passage.text())
                        .toList());
        assertThat(found(page))
                .isEqualTo(found(inspection.document().orElseThrow().structure()));
    }

    private static List<String> removedOn(RenderedPage page) {
        List<String> removed = new ArrayList<>();
        for (Element box : page.page().select("#original .gone")) {
            for (Element passage : box.select("p")) {
                removed.add(box.attr("data-reason") + ": " + RenderedPage.read(passage));
            }
        }
        return removed;
    }

    private static Map<String, String> found(RenderedPage page) {
        Map<String, String> words = new TreeMap<>();
        for (Element row : page.page().select("#found tr[data-fact]")) {
            words.put(row.attr("data-fact"), page.words(row.attr("data-fact")));
        }
        return words;
    }

    private static Map<String, String> found(Structure structure) {
        Map<String, String> words = new TreeMap<>();
        for (int i = 0; i < structure.targets().size(); i++) {
            words.put("target-" + (i + 1), structure.targets().get(i).text());
        }
        for (int i = 0; i < structure.duties().size(); i++) {
            words.put("duty-" + (i + 1), structure.duties().get(i).text());
        }
        for (int i = 0; i < FactList.entries(structure).size(); i++) {
            words.put("milestone-" + (i + 1), FactList.entries(structure).get(i).text());
        }
        for (int i = 0; i < structure.figures().size(); i++) {
            words.put("figure-" + (i + 1), structure.figures().get(i).text());
        }
        for (int i = 0; i < structure.statements().size(); i++) {
            words.put("statement-" + (i + 1), structure.statements().get(i).text());
        }
        return words;
    }

    @Test
    void each_reason_of_the_page_stands_in_the_legend_with_its_count_and_a_switch() {
        Inspection inspection = Inspections.sample("澄湖国际物流港正式启用.html");
        Article article = inspection.document().orElseThrow().classified().article();
        Map<String, Long> reasons = article.page().stream()
                .map(passage -> passage.isKept() ? "kept" : passage.reason())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        RenderedPage page = RenderedPage.of(inspection);
        Map<String, Long> legend = page.page().select("#original .legend label").stream()
                .collect(Collectors.toMap(
                        key -> key.select("input").attr("data-switch"),
                        key -> Long.valueOf(key.select("b").text())));

        assertThat(legend).isEqualTo(reasons).containsKeys("kept", "title", "metadata", "footer");
    }

    @Test
    void a_repair_stands_struck_out_where_the_text_was_repaired() {
        RenderedPage page = RenderedPage.of(
                Inspections.text(
                        "a.txt",
                        """
                园区动态

                县里出台了新的行动方案 ，推动制造业转型 。方案提出 ，到2025年建成绿色工厂30家 ，培育企业500家 。
                """));

        assertThat(page.cleanText()).contains("行动方案，推动制造业转型。方案提出，到2025年");
        assertThat(page.page().select("#original del.repair[data-reason=injected-blank]"))
                .hasSize(5);
    }

    @Test
    void every_field_shows_the_rule_that_found_it_and_leads_to_its_words() {
        Inspection inspection = Inspections.sample("青岚县数字乡村建设三年行动方案.txt");
        RenderedPage page = RenderedPage.of(inspection);

        Element issued = page.page().selectFirst("#found tr[data-field=policy.issuedOn]");
        List<Evidence> grounds = inspection.document().orElseThrow().structure().evidence().stream()
                .filter(evidence -> evidence.field().equals("policy.issuedOn"))
                .toList();
        assertThat(issued.select(".value").text()).isEqualTo("2022-03-21");
        assertThat(issued.select(".rule").eachText())
                .isEqualTo(grounds.stream().map(Evidence::rule).toList());
        String id = issued.selectFirst("a[data-fact]").attr("data-fact");
        assertThat(page.words(id)).isEqualTo(grounds.get(0).text());
        assertThat(page.page().getElementById(id)).isNotNull();
    }

    @Test
    void every_link_inside_the_page_leads_somewhere_and_no_id_stands_twice() {
        RenderedPage page = RenderedPage.of(Inspections.sample("青岚县数字乡村建设三年行动方案.txt"));

        List<String> ids = page.page().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.page().select("a[href]").eachAttr("href")).isNotEmpty().allSatisfy(href -> assertThat(ids)
                .contains(href.substring(1)));
    }

    @Test
    void markup_in_a_document_stays_text() {
        Inspection inspection = hostile();
        RenderedPage page = RenderedPage.of(inspection);

        assertThat(page.page().select("script")).hasSize(1);
        assertThat(page.page().select("style")).hasSize(1);
        assertThat(page.page().select("img, b[onclick], i, u, iframe, link, object"))
                .isEmpty();
        assertThat(page.page().select("*")).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style")
                        || attribute.getKey().equals("src")));
        assertThat(page.page().title()).isEqualTo("关于<script>alert(1)</script>\"安全\"&amp;的通知");
        assertThat(page.read("#original .scroll > p.kept, #original .gone p"))
                .isEqualTo(inspection.document().orElseThrow().classified().article().page().stream()
                        .map(Passage::text)
                        .toList());
        assertThat(page.cleanText())
                .isEqualTo(inspection
                        .document()
                        .orElseThrow()
                        .classified()
                        .article()
                        .text());
    }

    @Test
    void only_our_own_style_and_script_are_allowed_and_nothing_is_loaded() {
        RenderedPage page = RenderedPage.of(hostile());

        String policy = page.page()
                .selectFirst("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains(new Inline("script", page.page().selectFirst("script").data()).source())
                .contains(new Inline("style", page.page().selectFirst("style").data()).source())
                .doesNotContain("unsafe");
        assertThat(page.page().html()).doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void characters_that_turn_the_direction_of_writing_are_shown_by_their_code() {
        String html = new DocumentPage().of(hostile());

        assertThat(html).doesNotContain("\u202E", "\u202C", "\u0007").contains("data-code=\"U+202E\"");
    }

    @Test
    void a_rejected_document_says_why_and_shows_what_there_is_of_it() {
        RenderedPage page = RenderedPage.of(Inspections.text("空页.html", "<html><body><p> </p></body></html>"));

        assertThat(page.page().select(".message").eachText())
                .containsExactly(
                        "去除网页框架后没有正文（剩余 0 个字符）。", "No main text is left once the page's frame is gone (0 characters).");
        assertThat(page.page().select("h1").text()).isEqualTo("空页.html");
        assertThat(RenderedPage.read(page.page().selectFirst("pre"))).isEqualTo("<html><body><p> </p></body></html>");
    }
}
