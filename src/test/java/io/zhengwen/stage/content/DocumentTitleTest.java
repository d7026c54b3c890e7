package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTitleTest {
    private static final String TEXT =
            """

            为深入实施乡村振兴战略，加快农业农村现代化，根据有关规定，结合本市实际，制定本方案。
            各县区要加强领导，明确分工，细化措施，抓好落实，重大情况及时报告市人民政府。
            """;
    private static final String ORDER =
            """
            云溪县人民政府令
            第7号

            《云溪县犬只管理规定》已经2020年3月5日县政府常务会议审议通过，现予发布，自2020年5月1日起施行。

            县长 陶然
            2020年3月9日
            """;
    private static final String REGULATION =
            """

            云溪县犬只管理规定
            （试行）

            第一条 为了规范养犬行为，维护公共秩序，根据有关法律、法规，结合本县实际，制定本规定。
            第二条 本规定适用于本县城区内犬只的饲养及其管理活动，法律另有规定的，从其规定。
            """;

    @Test
    void an_order_is_called_after_the_regulation_below_it() {
        Article article = Pages.text(ORDER + REGULATION);
        assertThat(article.head().title()).contains("云溪县犬只管理规定（试行）");
        assertThat(article.head().index()).containsEntry("发文字号", "云溪县人民政府令第7号");
        assertThat(article.text()).contains("\n云溪县犬只管理规定\n");
    }

    @Test
    void an_order_without_the_regulation_keeps_its_name() {
        assertThat(Pages.text(ORDER).head().title()).contains("云溪县人民政府令");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"（征求意见稿）", "（2024—2026年）", "（２０２４—２０２６年）", "（试行）", "（2022年修订）"})
    void a_mark_below_the_title_belongs_to_it(String mark) {
        assertThat(Pages.text("云溪市文物保护利用行动计划\n" + mark + "\n" + TEXT).head().title())
                .contains("云溪市文物保护利用行动计划" + mark);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"（2024年3月5日）", "（云溪市文物局）", "（第一部分）"})
    void other_words_in_brackets_below_the_title_do_not(String line) {
        assertThat(Pages.text("云溪市文物保护利用行动计划\n" + line + "\n" + TEXT).head().title())
                .contains("云溪市文物保护利用行动计划");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "云溪市“十四五”时期推进|农业农村现代化实施方案",
        "云溪市水利局|关于印发水库移民后期扶持|项目资金管理办法的通知",
        "云溪市人民政府|关于加强河道管理的意见",
    })
    void a_title_set_on_several_lines_is_one(String title) {
        assertThat(Pages.text(title.replace('|', '\n') + "\n" + TEXT).head().title())
                .contains(title.replace("|", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"云溪市人民政府门户网站|云溪市防汛抗旱应急预案实施方案", "云溪市人民政府办公室文件|关于加强河道管理的意见"})
    void a_letterhead_or_site_above_the_title_is_no_part_of_it(String lines) {
        String[] parts = lines.split("\\|", -1);
        assertThat(Pages.text(parts[0] + "\n" + parts[1] + "\n" + TEXT).head().title())
                .contains(parts[1]);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "云溪市任务清单_云溪市人民政府,云溪市2023年任务清单,云溪市2023年任务清单",
        "企业历程-云溪重机,云溪重机发展历程,云溪重机发展历程",
        "云溪湿地公园一期工程通过验收_云溪新闻网,云溪新闻网,云溪湿地公园一期工程通过验收",
        "云溪湿地公园一期工程通过验收_云溪新闻网,热点专题,云溪湿地公园一期工程通过验收",
    })
    void a_heading_that_says_more_than_the_page_title_is_the_title(String pageTitle, String heading, String title) {
        String page = "<html><head><title>" + pageTitle + "</title></head><body><h1>" + heading + "</h1><div><p>"
                + TEXT.strip().replace("\n", "</p><p>") + "</p></div></body></html>";
        assertThat(Pages.html(page).head().title()).contains(title);
    }

    @Test
    void the_title_stands_under_letterhead_and_number_and_is_neither() {
        Article article = Pages.html("<p>柳河县人民政府办公室文件</p><p>柳政办发〔2023〕9号</p>"
                + "<h1>柳河县人民政府办公室关于印发《柳河县公共浴室管理办法》的通知</h1><p>各乡镇人民政府：</p>"
                + "<p>《柳河县公共浴室管理办法》已经县政府同意，现印发给你们，请结合各自的实际认真抓好落实。</p>"
                + "<h1>柳河县公共浴室管理办法</h1><p>第一条 为了规范公共浴室的经营，保障顾客的健康和安全，制定本办法。</p>"
                + "<p>第二条 本县范围内公共浴室的开办、经营和监督，都适用本办法，旅馆内的浴室除外。</p>");

        assertThat(article.head().title()).contains("柳河县人民政府办公室关于印发《柳河县公共浴室管理办法》的通知");
        assertThat(article.text()).startsWith("各乡镇人民政府：\n").contains("\n柳河县公共浴室管理办法\n第一条");
    }

    @Test
    void a_title_that_ends_like_a_letterhead_is_still_one() {
        Article article = Pages.html("<h1>关于清理县政府部门文件</h1>"
                + "<p>根据省政府的部署，县政府对本届以来制定的文件作了清理，现将结果公布如下，请各单位遵照执行。</p>"
                + "<p>继续有效的有四十二件，需要修改的有八件，自公布之日起废止的有十七件，目录附后。</p>");

        assertThat(article.head().title()).contains("关于清理县政府部门文件");
    }
}
