package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDayTest {
    private static final String ARTICLES =
            """
            第一条 为了加强河道采砂管理，保障防洪安全，根据有关法律、法规，结合本市实际，制定本条例。
            第二条 本条例适用于本市行政区域内河道采砂及其管理活动，法律另有规定的，从其规定。
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "（2021年7月6日云溪市第十六届人民代表大会常务委员会第三十次会议通过）",
                "(2021年7月6日云溪市人民政府令第12号公布 自2021年9月1日起施行)",
                "（2024年3月5日）",
                "（二〇二四年三月五日）",
                "二〇二四年三月五日",
                "——2024年1月9日在云溪县第十八届人民代表大会第三次会议上",
                "（2024年3月5日—8日）",
            })
    void a_date_of_the_document_itself_is_no_day_of_publication(String line) {
        assertThat(Pages.text("云溪市河道采砂管理条例\n" + line + "\n\n" + ARTICLES).head().publishedAt())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "（2024-03-05）",
                "（2024年03月05日）",
                "2024年3月5日",
                "（2024年3月5日 10:30）",
                "2024年3月5日 云溪日报社",
                "（发布日期：2024年3月5日）"
            })
    void a_stamp_under_the_headline_is_one(String line) {
        assertThat(Pages.text("云溪市启用新版市民卡\n" + line + "\n\n" + ARTICLES).head().publishedAt())
                .hasValueSatisfying(day -> assertThat(day.toDay().iso()).isEqualTo("2024-03-05"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2022年1月5日 县人代会召开|2022年3月12日 湿地公园二期开工|2022年6月1日 县医院新院区启用; entries that begin with a date",
                "● 2024.03.12 完成首轮融资|● 2023.11 获得型号合格证|● 2022.08.30 总装基地下线; entries behind a bullet",
                "2023年云溪县大事记　2024-02-06|2022年云溪县大事记　2023-02-10|2021年云溪县大事记　2022-01-25; links with a date",
                "2010-03-15|公司注册成立|2012-08-01|建成一号车间|2015-11-20|获评高新企业; dates on lines of their own",
            })
    void a_date_of_a_list_is_no_day_of_publication(String lines, String why) {
        assertThat(Pages.text("云溪县大事记\n\n" + lines.replace('|', '\n')).head().publishedAt())
                .as(why)
                .isEmpty();
    }

    @Test
    void the_items_of_an_index_page_do_not_date_it() {
        String page =
                """
                <html><head><title>规划计划-云溪县人民政府</title></head><body><h1>规划计划</h1><ul>
                <li>云溪县水利发展规划<span>2024-02-06</span></li><li>云溪县交通发展规划<span>2023-05-06</span></li>
                <li>云溪县教育发展规划<span>2022-12-16</span></li></ul></body></html>
                """;
        assertThat(Pages.html(page).head().publishedAt()).isEmpty();
    }

    @Test
    void a_stamp_counts_though_the_text_tells_of_other_days() {
        String text =
                """
                云溪湿地公园分期开放
                2021-05-12 云溪日报

                2020年3月1日，云溪湿地公园一期工程开工建设，市民代表参加了开工活动，工期一年。
                2021年3月1日，一期工程通过验收，园内设有观鸟台和科普馆，市民可以免费入园参观。
                """;
        assertThat(Pages.text(text).head().publishedAt().orElseThrow().iso()).isEqualTo("2021-05-12");
    }
}
