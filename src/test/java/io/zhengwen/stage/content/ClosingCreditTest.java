package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// A last paragraph that ends with its source was taken for a line of metadata, and the paragraph was lost.
class ClosingCreditTest {
    private static final String TITLE = "澄湖市开通三条社区巴士线路";
    private static final String FIRST = "澄湖市交通运输局10日宣布，三条社区巴士线路当天开通，串起老城区十二个小区和两座地铁站。";
    private static final String SECOND = "首班车早上6时发出，末班车晚上9时30分收车，高峰时段每十分钟一班，持老年卡的乘客免费乘坐。";
    private static final String LAST = "居民陈阿姨说，以前到菜场要走二十多分钟，现在家门口就能上车。交通部门表示，明年还将再开五条线路。";

    @ParameterizedTest
    @ValueSource(strings = {"（来源：澄湖日报）", "(来源:澄湖日报)", "【来源：澄湖日报】", "来源：澄湖日报", " 稿件来源：澄湖日报"})
    void the_paragraph_stays_and_its_source_is_read(String credit) {
        Article text = Pages.text(String.join("\n\n", TITLE, FIRST, SECOND, LAST + credit));
        Article page = Pages.html(page(FIRST, SECOND, LAST + credit));

        for (Article article : new Article[] {text, page}) {
            assertThat(article.text()).contains(FIRST, SECOND).endsWith(LAST + credit);
            assertThat(article.head().outlet()).contains("澄湖日报");
            assertThat(article.evidence())
                    .filteredOn(found -> found.field().equals("source.outlet"))
                    .extracting(Evidence::text)
                    .singleElement()
                    .asString()
                    .doesNotContain("居民")
                    .endsWith("来源" + credit.charAt(credit.indexOf("来源") + 2) + "澄湖日报");
        }
    }

    @Test
    void a_source_on_a_line_of_its_own_goes_and_has_no_bracket_in_its_name() {
        Article article = Pages.text(String.join("\n\n", TITLE, FIRST, SECOND, LAST, "（来源：澄湖日报）"));
        assertThat(article.text()).endsWith(LAST);
        assertThat(article.head().outlet()).contains("澄湖日报");
    }

    @Test
    void a_source_behind_an_earlier_paragraph_is_not_that_of_the_article() {
        Article article = Pages.html(page(FIRST, SECOND + "（来源：全市客流统计表）", LAST));
        assertThat(article.text()).contains(SECOND + "（来源：全市客流统计表）");
        assertThat(article.head().outlet()).isEmpty();
    }

    @Test
    void a_time_inside_a_paragraph_makes_no_metadata_of_it() {
        String meeting = "会议由交通运输局主持，沿线十二个小区派人参加。会议时间：2026年5月8日上午，地点在市民中心三楼。";
        Article article = Pages.text(String.join("\n\n", TITLE, FIRST, SECOND, meeting));
        assertThat(article.text()).endsWith(meeting);
    }

    private static String page(String... paragraphs) {
        return "<html><head><title>" + TITLE + "_澄湖网</title></head><body><div class=nav><a href=/>首页</a></div><h1>"
                + TITLE + "</h1><div class=content><p>" + String.join("</p><p>", paragraphs)
                + "</p></div><div class=foot>版权所有 澄湖网</div></body></html>";
    }
}
