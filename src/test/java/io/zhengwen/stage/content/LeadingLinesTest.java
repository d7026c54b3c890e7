package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// What stands between a headline and the first paragraph of a copied page.
class LeadingLinesTest {
    private static final String HEAD =
            """
            云溪网
            首页 新闻 政务

            云溪湿地公园大事记
            2021-05-12 08:05 来源：云溪日报
            """;
    private static final String BODY =
            """
            云溪湿地公园一期工程通过验收，沿湖步道九公里同日向市民开放，两座观鸟台也已建成。
            据了解，公园二期工程将于今年秋天动工，建设内容包括湿地修复、科普场馆和停车场。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "305"})
    void a_count_that_lost_its_words_is_no_text(String count) {
        assertThat(Pages.text(HEAD + count + "\n" + BODY).text()).isEqualTo(BODY.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-05-12    次浏览",
                "2021-05-12 08:05 次浏览",
                "1203次浏览",
                "索引号 000014349/2021-00223\n主题分类 城乡建设\n发文字号\n成文日期 2021-05-10\n发布日期 2021-05-12"
            })
    void a_counter_and_the_rows_of_an_index_table_without_colons_are_no_text(String lines) {
        assertThat(Pages.text(HEAD + lines + "\n" + BODY).text()).isEqualTo(BODY.strip());
    }

    @Test
    void what_looks_like_a_row_of_an_index_table_stays_between_paragraphs() {
        String text = BODY + "服务对象\n主题分类 湿地动物\n" + BODY.replace("公园", "展馆");
        assertThat(Pages.text(HEAD + text).text()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1998", "1998年", "一", "编者按"})
    void a_year_or_a_word_may_head_the_text(String heading) {
        assertThat(Pages.text(HEAD + heading + "\n" + BODY).text()).isEqualTo(heading + "\n" + BODY.strip());
    }
}
