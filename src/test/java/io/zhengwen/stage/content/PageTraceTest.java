package io.zhengwen.stage.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.Passage;
import io.zhengwen.document.Removed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTraceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "related-article-behind-the-body/page.txt",
                "notice-with-question-marks/page.txt",
                "rewritten-with-injected-title/page.txt",
                "index-table-two-html-ends/page.html"
            })
    void every_block_has_its_passages_in_order_and_every_other_passage_is_listed_as_removed(String page) {
        Article article = Pages.file(page);
        List<Integer> blocks = article.page().stream()
                .flatMapToInt(passage -> passage.block().stream())
                .boxed()
                .toList();
        assertThat(blocks).isSorted();
        assertThat(blocks)
                .hasSameElementsAs(
                        IntStream.range(0, article.blocks().size()).boxed().toList());
        List<Removed> gone = article.page().stream()
                .filter(passage -> !passage.isKept() && !passage.reason().equals("damage"))
                .map(passage -> new Removed(passage.reason(), passage.text()))
                .toList();
        assertThat(article.removed()).containsAll(gone);
    }

    @Test
    void a_kept_passage_reads_as_on_the_page_before_its_repair() {
        Article article = Pages.file("notice-with-question-marks/page.txt");
        String page = article.page().stream()
                .filter(Passage::isKept)
                .map(Passage::text)
                .collect(joining("\n"));
        assertThat(page).contains("???");
        assertThat(article.text()).doesNotContain("???");
    }

    @Test
    void both_halves_of_a_broken_sentence_went_into_one_block() {
        Article article = Pages.text(
                """
                扩大开放勇攀高峰

                同时,集中优势资源,加大引资力度,开拓引进龙头型项目,持续招引高端服务业项目。依托制造基础和产业园的承载能力,鼓励境外金融、保险机构来我市设立分支

                机构。培育以服务企业为特色的商务服务集聚区。力争今年企业总数突破500家。
                """);
        List<Passage> page = article.page();
        assertThat(page).hasSize(3);
        assertThat(page.get(0)).isEqualTo(Passage.removed("扩大开放勇攀高峰", "title"));
        assertThat(page.get(1).block()).hasValue(0);
        assertThat(page.get(2).block()).hasValue(0);
    }
}
