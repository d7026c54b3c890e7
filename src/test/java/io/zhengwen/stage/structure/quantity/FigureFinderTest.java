package io.zhengwen.stage.structure.quantity;

import static io.zhengwen.stage.structure.quantity.Texts.shownFigures;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderTest {
    @Test
    void a_description_of_the_present_gives_figures() {
        String text =
                "目前,外资企业总数突破450家,总投资超50亿美元,亩均产值、利润、税收分别达1400万元、150万元和110万元," + "90%以上的早期落户企业完成了增资扩产,集聚了50多家“隐形冠军”企业。";
        assertThat(shownFigures(text, ""))
                .containsExactly(
                        "外资企业总数>450家",
                        "总投资>50亿美元",
                        "亩均产值=1400万元",
                        "亩均利润=150万元",
                        "亩均税收=110万元",
                        "早期落户企业>=90%",
                        "“隐形冠军”企业>50家");
    }

    @Test
    void amounts_that_describe_what_is_counted_are_no_figures_of_their_own() {
        String text = "形成了以3个百亿级项目为龙头 、39个10亿元项目为支撑的矩阵 。目前 , 在手推进20亿元以上重大项目8个 。";
        assertThat(shownFigures(text, "")).containsExactly("百亿级项目=3个", "10亿元项目=39个", "20亿元以上重大项目=8个");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "博览会今天闭幕,共吸引企业2000家。 | 2024-09-16T19:00+08:00 | 企业=2000家@2024-09-16",
                "昨日车库启用,提供泊位312个。 | 2024-10-08 | 泊位=312个@2024-10-07",
                "截至9月3日,全县秋收面积达12万亩。 | 2024-09-16 | 全县秋收面积=12万亩@2024-09-03",
                "12月20日,景区接待游客3万人次。 | 2024-01-05 | 景区接待游客=3万人次@2023-12-20",
                "景区将于9月30日前新增车位300个。 | 2024-09-16 | ",
                "今天,全省建成泵站9座。 | 2024 | 泵站=9座",
                "截至9月15日8时,全市降雨达120毫米。 | 2024-09-16 | 全市降雨=120毫米@2024-09-15",
            })
    void a_report_tells_its_days_from_its_own(String text, String published, String figure) {
        assertThat(Texts.reported(text, published)).isEqualTo(figure == null ? List.of() : List.of(figure));
    }

    @Test
    void a_review_of_a_year_dates_its_numbers_but_not_those_of_the_years_before() {
        String text = "一、2025年和“十四五”时期工作回顾\n2025年极不平凡。\n一是稳增长。重点项目投资达到215亿元。\n五年来,建成公园36个。\n过去一年,新增绿地12公顷。";
        assertThat(shownFigures(text, "2026-01-10")).containsExactly("重点项目投资=215亿元@2025", "公园=36个", "绿地=12公顷@2025");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "公司须向对方缴纳12亿元的罚金。 | 罚金=12亿元",
                "总投资8亿元的项目落地。 | 总投资=8亿元",
                "会上签约5类近千项成果。 | 成果~1000项",
                "该公司是拥有8万员工的大型企业。 | 员工=8万",
                "2000多名师生一起植树。 | 师生>2000名",
            })
    void the_thing_counted_ends_where_its_noun_ends(String text, String figure) {
        assertThat(shownFigures(text, "")).containsExactly(figure);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "截至2020年底,全市高新技术企业达到500家。 | 全市高新技术企业=500家@2020",
                "2019年,地区生产总值达到500亿元。 | 地区生产总值=500亿元@2019",
                "规划面积约3.2平方公里。 | 规划面积~3.2平方公里",
                "7个大类共15个合作项目率先签约。 | 合作项目=15个",
                "任务103项、成果53项。 | 成果=53项",
                "目前,滨城外资企业已形成装备制造等主导产业,总数突破450家。 | 滨城外资企业总数>450家",
                "城乡居民人均可支配收入分别增长6%和7.4%。 | 农村居民人均可支配收入增长=7.4%",
                "接待游客、旅游花费分别增长10.7%和9.5%。 | 旅游花费增长=9.5%",
                "财政收入、财政支出分别突破300亿元和3000亿元。 | 财政支出>3000亿元",
                "物流费用比率降至14.7%,较2015年下降1.3个百分点。 | 物流费用比率较2015年下降=1.3个百分点",
                "给予最高100万元的启动资金支持。 | 启动资金支持<=100万元",
                "42支龙舟队按照组别参赛。 | 龙舟队=42支",
                "实施农村危房改造和抗震加固6101户。 | 农村危房改造和抗震加固=6101户",
                "265 个项目开工。 | 项目=265个",
                "事故造成12人死亡,41人受伤。 | 受伤=41人",
                "瓦斯爆炸致使17名矿工遇难。 | 矿工遇难=17名",
                "今年前5个月,外贸进出口总额达186.4亿元。 | 外贸进出口总额=186.4亿元@2021",
                "全年地区生产总值达到800亿元,同比增长8.5%。 | 地区生产总值同比增长=8.5%"
            })
    void each_figure_has_its_metric_and_date(String text, String figure) {
        assertThat(shownFigures(text, "2021")).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "到2025年,企业总数达到300家。",
                "在规划、生态等6个方面全面合作。",
                "中国首个学院落户,全球第六个中心成立。",
                "持续抓好“四件大事”聚力“四个创建”。",
                "坚持和落实两个毫不动摇。",
                "预防二次污染。",
                "城镇193班的同学参加了活动。",
                "组织学习“职教20条”。",
                "历时3年建成,工期紧张。",
                "提高关键零部件本地化率。",
                "电话:0512-53520000,代码600519。"
            })
    void promises_and_mere_names_are_no_figures(String text) {
        assertThat(shownFigures(text, "2021")).isEmpty();
    }

    @Test
    void normalized_values_are_in_base_units() {
        Figure figure = Texts.figures("实际使用外资8.29亿美元。", "").get(0);
        assertThat(figure.quantity().value()).isEqualByComparingTo("8.29");
        assertThat(figure.quantity().unit()).isEqualTo("亿美元");
        assertThat(figure.normalized().value().toPlainString()).isEqualTo("829000000");
        assertThat(figure.normalized().unit()).isEqualTo("美元");
        assertThat(figure.text()).isEqualTo("实际使用外资8.29亿美元");
    }
}
