package io.zhengwen.stage.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline = new Outline();

    @Test
    void levels_of_a_plan_nest_in_their_fixed_order() {
        assertThat(paths("某市方案", "一、目标", "到明年见效。", "（一）产业", "1.引才。", "（1）补贴。", "２．建园。", "(二)交通", "二、保障"))
                .containsExactly("", "一", "一", "一/(一)", "一/(一)/1", "一/(一)/1/(1)", "一/(一)/2", "一/(二)", "二");
    }

    @Test
    void text_that_starts_in_the_middle_leaves_the_lower_level_when_a_higher_one_begins() {
        assertThat(paths("  4.扩大园区。", "  (三)开放", "  1.引资。")).containsExactly("4", "(三)", "(三)/1");
    }

    @Test
    void laws_number_by_chapter_and_article() {
        assertThat(paths("第一章　总则", "第一条 为了规范，制定本办法。", "（一）其一；", "第 二 章 责任", "第十二条 违反的，处罚。"))
                .containsExactly("第一章", "第一章/第一条", "第一章/第一条/(一)", "第二章", "第二章/第十二条");
    }

    @Test
    void decimals_years_and_enumerations_are_no_enumerators() {
        assertThat(paths("4.5亿元到位。", "2021年开工。", "3.14", "一、二期工程完工。", "（2021）年报"))
                .containsOnly("");
    }

    @Test
    void a_signature_or_an_annex_ends_the_numbering() {
        assertThat(paths("一、请执行。", "~ 某市人民政府", "附件1：清单", "说明文字。")).containsExactly("一", "", "", "");
    }

    private List<String> paths(String... lines) {
        Article article = ArticleFixture.of(lines).article();
        return outline.paths(article.blocks());
    }
}
