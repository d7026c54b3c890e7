package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;

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
    @ValueSource(strings = {"1998", "1998年", "一", "编者按"})
    void a_year_or_a_word_may_head_the_text(String heading) {
        assertThat(Pages.text(HEAD + heading + "\n" + BODY).text()).isEqualTo(heading + "\n" + BODY.strip());
    }
}
