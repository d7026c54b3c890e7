package io.zhengwen.stage.structure.quantity;

import static io.zhengwen.stage.structure.quantity.Texts.shownTargets;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.Genre;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Target;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFinderTest {
    @Test
    void a_deadline_at_the_head_governs_all_clauses_of_its_sentence() {
        String text = "滨城要实现的目标是,到2025年,港口吞吐量超过8000万吨,集装箱量突破120万标箱,临港企业总数达到300家左右,"
                + "研发投入占GDP比重不低于3%,污水处理率达到95%以上。园区现有道路12条。";
        assertThat(shownTargets(text, "2021"))
                .containsExactly(
                        "港口吞吐量>8000万吨@2025",
                        "集装箱量>120万标箱@2025",
                        "临港企业总数~300家@2025",
                        "研发投入占GDP比重>=3%@2025",
                        "污水处理率>=95%@2025");
    }

    @Test
    void the_end_of_a_plan_period_is_a_deadline_also_inside_quotes() {
        String text = "深入实施“2468”计划,即“到‘十四五’末,建成2个国家级合作园区,外资企业总量突破400家,研发中心60家,创新平台80个”。";
        assertThat(shownTargets(text, ""))
                .containsExactly("国家级合作园区=2个@2025", "外资企业总量>400家@2025", "研发中心=60家@2025", "创新平台=80个@2025");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "至2026年,力争建设省级以上中试基地2个以上。 | 省级以上中试基地>=2个@2026",
                "2025年底前,培育瞪羚企业30家。 | 瞪羚企业=30家@2025",
                "2025年6月底前完成老旧小区改造50个。 | 老旧小区改造=50个@2025-06",
                "到2025年6月30日,接种率达到90%以上。 | 接种率>=90%@2025-06-30",
                "“十五五”期间,新增城镇就业50万人以上。 | 新增城镇就业>=50万人@2030",
                "力争今年外贸企业总数突破700家。 | 外贸企业总数>700家@2021",
                "年底前建成充电桩2000个。 | 充电桩=2000个@2021",
                "力争3年完成改造,农机化率达到80%。 | 农机化率=80%@?",
                "到2025年,外资企业达到园区内企业总量的50%以上。 | 外资企业占园区内企业总量比重>=50%@2025",
                "到2025年,年运量150万吨以上的企业专用线接入比例力争达到85%左右。 | 企业专用线接入比例~85%@2025",
                "到2025年,成果转化率由30%提高到40%以上。 | 成果转化率>=40%@2025",
                "确保审批时限压缩至3个工作日以内。 | 审批时限<=3个工作日@?",
                "2023年,粮食产量稳定在50万吨。 | 粮食产量=50万吨@2023",
            })
    void each_way_of_naming_a_deadline_is_understood(String text, String target) {
        assertThat(shownTargets(text, "2021-03-01")).contains(target);
    }

    @Test
    void what_a_plan_says_of_every_year_recurs() {
        assertThat(shownTargets("若干措施\n每年遴选创业项目不少于30个。", "2021-03-01")).containsExactly("创业项目>=30个@?/P1Y");
        String text = "每年举办国际交流活动2次,小型沙龙不少于8次。(责任单位:市商务局)";
        assertThat(shownTargets(text, "")).containsExactly("国际交流活动=2次@?/P1Y", "小型沙龙>=8次@?/P1Y");
    }

    @Test
    void what_others_say_of_every_year_is_no_promise() {
        assertThat(shownTargets("该市每年出口钢琴9万架,供应两百个城市。", "2021")).isEmpty();
    }

    @Test
    void subjects_that_share_a_predicate_get_their_own_numbers() {
        assertThat(shownTargets("到2025年,花生种植、收获机械化率分别达到65%和55%。", ""))
                .containsExactly("花生种植机械化率=65%@2025", "收获机械化率=55%@2025");
        assertThat(shownTargets("力争3年实现制造业产值和服务业营收双破500亿。", "")).containsExactly("制造业产值>500亿@?", "服务业营收>500亿@?");
    }

    @Test
    void two_deadlines_in_a_sentence_govern_what_follows_each() {
        assertThat(shownTargets("到2025年,覆盖率达到50%,到2030年,覆盖率达到80%。", "2021"))
                .containsExactly("覆盖率=50%@2025", "覆盖率=80%@2030");
        assertThat(shownTargets("目前全市共有企业300家,力争到2025年达到500家。", "2021")).containsExactly("企业=500家@2025");
    }

    @Test
    void an_announcement_that_ends_with_a_colon_governs_the_list_below_it() {
        String text = "到2025年,主要目标如下：\n——创新能力增强。研发人员达到2万人。\n——绿化覆盖率达到45%以上。\n全区辖12个街道。";
        assertThat(shownTargets(text, "2021")).containsExactly("研发人员=2万人@2025", "绿化覆盖率>=45%@2025");
    }

    @Test
    void a_deadline_does_not_govern_the_next_sentence_unless_that_continues_it() {
        assertThat(shownTargets("到2025年,园区基本建成。全区企业300家。", "2021")).isEmpty();
        assertThat(shownTargets("到2025年,园区基本建成。其中,企业达到300家。", "2021")).containsExactly("企业=300家@2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012年以来,全市引进外资项目265个,实际使用外资8.29亿美元。",
                "目前,企业总数突破450家,总投资超50亿美元。",
                "截至2020年底,全市高新技术企业达到500家。",
                "2019年,地区生产总值达到500亿元。",
                "园区已建成载体17个。",
                "去年完成投资300亿元。",
                "争取保税区29项政策特别是原创类政策在我市先行先试。",
                "核心区规划面积约3.2平方公里。",
                "复制推广成果转化5%“黄金股”经验。",
                "坚持6个方面协同,做到四个坚持。",
                "经市政府第58次常务会议审议通过。",
                "到2025年,打造具有5G特色的4A级景区。",
                "自2016年起,农业机械总动力达到10亿千瓦。",
                "早在1993年,第一家企业落户,集聚了50多家企业。"
            })
    void the_past_the_present_and_mere_names_promise_nothing(String text) {
        assertThat(shownTargets(text, "2021-07")).isEmpty();
        assertThat(shownTargets(text, "")).isEmpty();
    }

    @Test
    void in_the_news_a_deadline_behind_its_day_is_when_something_was_observed() {
        String past = "数据显示，从6月12日至7月2日，两市跌幅达到30%。";
        assertThat(Texts.promised(past, "2015-07-04")).isEmpty();
        assertThat(Texts.reported(past, "2015-07-04")).containsExactly("两市跌幅=30%@2015-07-02");
        assertThat(Texts.promised("到6月底，公交线路达到5条。", "2015-07-04")).isEmpty();
        assertThat(Texts.promised("到7月底，公交线路达到5条。", "2015-07-04")).containsExactly("公交线路=5条@2015-07");
        assertThat(Texts.promised("到7月10日，公交线路达到5条。", "2015-07-04")).containsExactly("公交线路=5条@2015-07-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030年7月到期、票息为3.375%的债券收益率升至3.17%。", "净利润同比增长12%，高于市场预期的9.5%。", "经济学家的平均预期为1100亿美元。"})
    void what_falls_due_by_itself_and_what_analysts_expected_is_no_promise(String text) {
        assertThat(Texts.promised(text, "2026-05-04")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4月8日至5月14日，学校举办培训班，共272名学员参加。",
                "从1月到12月上旬，全市累计降雨994毫米。",
                "到2024年1月1日前后，医院共收治了7例患者。",
                "根据1968~2016年气象资料，多年平均气温12.4℃。",
                "1—4月平均，全市物价比上年同期上涨0.1%。",
                "经过全体志愿者的努力，活动惠及困难群众20万人次。",
                "作出积极努力，学校为当地培训民兵100名。",
                "融资保证金的比例在25%到150%之间。",
                "到2029年，收益率可能低至2.5%。",
                "全年利润增长27%，逊预期。"
            })
    void a_stretch_of_time_a_guess_and_a_noun_promise_nothing_in_reports(String text) {
        assertThat(Texts.promised(text, "2026-05-14")).isEmpty();
        assertThat(Texts.recorded(text)).isEmpty();
    }

    @Test
    void the_day_on_which_a_promise_was_made_is_not_when_it_is_due() {
        assertThat(Texts.promised("7月3日，集团宣布，将投资35.8亿元。", "2015-07-04")).containsExactly("投资=35.8亿元@?");
        assertThat(Texts.promised("7月3日，集团宣布，到2016年底将投资35.8亿元。", "2015-07-04")).containsExactly("投资=35.8亿元@2016");
    }

    @Test
    void what_a_number_rises_from_is_not_promised() {
        assertThat(Texts.promised("到2030年，石油对外依存度将从现在的60%提高到80%。", "2015-07-03"))
                .containsExactly("石油对外依存度=80%@2030");
        assertThat(shownTargets("到2027年，覆盖率由目前的31%提高到50%以上。", "2024-01-02")).containsExactly("覆盖率>=50%@2027");
    }

    @Test
    void a_report_that_mentions_another_plan_is_none_itself() {
        assertThat(shownTargets("法治建设情况报告\n一年来，各单位落实《普法实施方案》，发展规划稳步推进。\n每年培训行政执法人员90人，占比超过30%。", "2020-03-01"))
                .isEmpty();
        assertThat(shownTargets("普法实施方案\n每年培训行政执法人员90人。", "2020-03-01")).containsExactly("行政执法人员=90人@?/P1Y");
    }

    @Test
    void a_chronicle_promises_only_what_it_says_is_promised() {
        assertThat(Texts.recorded("到2025年底，绿化覆盖率达到40%。")).isEmpty();
        assertThat(Texts.recorded("力争到2025年底，绿化覆盖率达到40%。")).containsExactly("绿化覆盖率=40%@2025");
    }

    @Test
    void a_stretch_of_time_that_a_plan_or_a_later_date_lays_out_is_a_deadline() {
        assertThat(shownTargets("2024年工作方案\n从3月到12月，新建充电桩200个。", "2024-02-01")).containsExactly("充电桩=200个@2024-12");
        assertThat(Texts.promised("2026年至2028年，新建充电桩200个。", "2026-02-01")).containsExactly("充电桩=200个@2028");
    }

    @Test
    void an_official_document_may_come_out_after_its_first_dates() {
        assertThat(shownTargets("3月底前，新建充电桩200个。", "2022-04-02")).containsExactly("充电桩=200个@2022-03");
    }

    @Test
    void a_heading_of_goals_makes_promises_of_what_stands_below_it() {
        String text = "一、主要成效\n城镇化率达到40%。\n二、主要目标\n到2025年,基本建成现代流通体系。\n——枢纽更加健全。建成物流枢纽20个。\n"
                + "目前,铁路货运占比达到9%。\n三、保障措施\n商贸企业达到50家。";
        assertThat(shownTargets(text, "2021")).containsExactly("物流枢纽=20个@2025");
    }

    @Test
    void the_year_of_a_work_plan_is_the_deadline_of_what_it_lists() {
        String text = "一、2025年工作回顾\n改造老旧小区70个。\n二、2026年重点工作\n新建和改造提升高标准农田20万亩,新开通边贸点12个。";
        assertThat(shownTargets(text, "2026-01")).containsExactly("高标准农田=20万亩@2026", "边贸点=12个@2026");
    }

    @Test
    void a_regular_payment_is_no_target() {
        assertThat(shownTargets("若干措施\n对毕业生分别给予每月2000元、600元生活补贴。", "2021")).isEmpty();
    }

    @Test
    void what_a_law_orders_for_every_year_is_no_target() {
        String rule = "第一条 为规范管理,制定本办法。\n第二条 本办法自印发之日起施行,现印发。\n第三条 企业每年提取安全费用不低于营业收入的2%。";
        assertThat(shownTargets(rule, "2021")).isEmpty();
    }

    @Test
    void a_target_keeps_path_words_and_place() {
        Article article = Texts.article("总体目标\n力争到2025年,外贸企业总数突破500家。");
        Target target = new NumberReader()
                .read(article, List.of("二", "二/(一)"), Genre.POLICY, Optional.of(new PartialDate("2021")))
                .targets()
                .get(0);
        assertThat(target.path()).isEqualTo("二/(一)");
        assertThat(target.commitment()).contains("力争");
        assertThat(target.text()).isEqualTo("外贸企业总数突破500家");
        assertThat(target.span().of(article.text())).isEqualTo(target.text());
        assertThat(target.confidence()).isBetween(0.5, 1.0);
    }

    @Property(tries = 200)
    void spans_read_as_their_texts_whatever_stands_around(@ForAll String noise, @ForAll @IntRange(min = 2) int number) {
        String text = noise + "。到2025年，企业总数达到" + number + "家。" + noise;
        for (Target target : Texts.targets(text, "")) {
            assertThat(target.span().of(text)).isEqualTo(target.text());
            assertThat(text).contains(target.quantity().value().toPlainString());
        }
    }

    @Test
    void long_hostile_runs_are_read_through() {
        for (String unit : List.of("到2025年", "1个", "力争", "分别1家、", "和", "的1%", "：", "目标是", "每年2次")) {
            assertThat(Texts.targets(unit.repeat(2_000), "")).isNotNull();
        }
    }
}
