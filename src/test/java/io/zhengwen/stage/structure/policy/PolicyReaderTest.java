package io.zhengwen.stage.structure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Citation;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Region;
import io.zhengwen.document.Structure;
import io.zhengwen.stage.structure.StructureExtractor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
    private static final Region WUXI = new Region("320200", "无锡市");

    private final StructureExtractor extractor = new StructureExtractor();

    @Test
    void a_notice_with_signature_names_issuer_date_addressees_and_meeting() {
        Structure structure = structure(ArticleFixture.of(
                        "锡政发〔2021〕15号",
                        "各市（县）、区人民政府，市各委办局、各直属单位：",
                        "《无锡市绿色制造“十四五”行动方案》已经市政府第12次常务会议审议通过，现印发给你们。",
                        "？？？".replace('？', '?') + "无锡市人民政府",
                        "2021年3月9日",
                        "（此件公开发布）",
                        "无锡市绿色制造“十四五”行动方案",
                        "根据《省绿色制造意见》（苏政发〔2020〕3号）制定本方案。本方案自发布之日起施行，有效期至2025年12月31日。")
                .titled("市政府关于印发《无锡市绿色制造“十四五”行动方案》的通知"));
        PolicyHead head = structure.policy().orElseThrow();
        assertThat(head.genre()).contains("通知");
        assertThat(head.issuers()).containsExactly(new Issuer("无锡市人民政府", Optional.of(WUXI)));
        assertThat(head.documentNumber()).contains("锡政发〔2021〕15号");
        assertThat(head.issuedOn()).contains(new PartialDate("2021-03-09"));
        assertThat(head.effectiveOn()).contains(new PartialDate("2021-03-09"));
        assertThat(head.expiresOn()).contains(new PartialDate("2025-12-31"));
        assertThat(head.addressees()).containsExactly("各市（县）、区人民政府", "市各委办局", "各直属单位");
        assertThat(head.adoptedBy()).contains("市政府第12次常务会议");
        assertThat(head.planPeriod()).contains("2021/2025");
        assertThat(head.status()).contains("issued");
        assertThat(structure.region()).contains(WUXI);
        assertThat(structure.citations()).containsExactly(new Citation("省绿色制造意见", Optional.of("苏政发〔2020〕3号")));
    }

    @Test
    void a_number_in_the_body_is_never_the_documents_own() {
        PolicyHead head = head(
                ArticleFixture.of("为落实国务院通知（国发〔2019〕8号）精神，现提出如下意见。", "一、提高认识。").titled("关于加强管理的意见"));
        assertThat(head.documentNumber()).isEmpty();
        assertThat(head.issuedOn()).isEmpty();
        assertThat(head.status()).isEmpty();
    }

    @Test
    void a_draft_is_a_draft_and_has_no_issuer() {
        PolicyHead head = head(ArticleFixture.of("一、目标").titled("某园区“十三五”推进方案 (征求意见稿)"));
        assertThat(head.status()).contains("draft");
        assertThat(head.genre()).contains("方案");
        assertThat(head.planPeriod()).contains("2016/2020");
        assertThat(head.issuers()).isEmpty();
    }

    @Test
    void the_index_table_fills_what_it_states_and_nothing_where_it_says_none() {
        PolicyHead head = head(ArticleFixture.of("正文一段。")
                .titled("无锡市财政局关于票据管理的通告")
                .indexed("索引号", "000014349/2018-00223")
                .indexed("发文字号", "无")
                .indexed("发文机关", "无锡市财政局")
                .indexed("成文日期", "2018年12月21日")
                .indexed("有效性", "废止")
                .indexed("主题词", "财政　票据"));
        assertThat(head.indexNumber()).contains("000014349/2018-00223");
        assertThat(head.documentNumber()).isEmpty();
        assertThat(head.issuers()).containsExactly(new Issuer("无锡市财政局", Optional.of(WUXI)));
        assertThat(head.issuedOn()).contains(new PartialDate("2018-12-21"));
        assertThat(head.status()).contains("repealed");
        assertThat(head.keywords()).containsExactly("财政", "票据");
    }

    @Test
    void brackets_of_numbers_are_normalised_and_orders_stand_on_two_lines() {
        assertThat(head(ArticleFixture.of("锡政办发[2020] ３１号", "正文。").titled("关于开会的通知"))
                        .documentNumber())
                .contains("锡政办发〔2020〕31号");
        assertThat(head(ArticleFixture.of("无锡市人民政府令", "第17号", "正文。").titled("无锡市渡口办法"))
                        .documentNumber())
                .contains("无锡市人民政府令第17号");
    }

    @Test
    void a_line_below_the_title_may_give_number_and_date_in_either_order() {
        PolicyHead first = head(ArticleFixture.of("（锡台发〔2003〕第1号 2003年03月20日）", "第一条 为了规范管理，制定本办法。")
                .titled("无锡市联谊会管理办法"));
        assertThat(first.documentNumber()).contains("锡台发〔2003〕1号");
        assertThat(first.issuedOn()).contains(new PartialDate("2003-03-20"));
        PolicyHead last = head(ArticleFixture.of("（2003年3月20日无锡市人民政府令第31号公布）", "第一条 为了规范管理，制定本办法。")
                .titled("无锡市联谊会管理办法"));
        assertThat(last.documentNumber()).contains("无锡市人民政府令第31号");
        assertThat(last.issuedOn()).contains(new PartialDate("2003-03-20"));
    }

    @Test
    void a_cited_number_with_its_date_in_a_sentence_is_not_the_documents_own() {
        PolicyHead head = head(
                ArticleFixture.of("根据上级通知（锡台发〔2003〕第1号 2003年03月20日），制定本办法。").titled("无锡市联谊会管理办法"));
        assertThat(head.documentNumber()).isEmpty();
        assertThat(head.issuedOn()).isEmpty();
    }

    @Test
    void an_announcement_at_the_end_of_the_title_counts_without_its_year() {
        assertThat(head(ArticleFixture.of("现予公布。").titled("限制销售名录（2017版）（2017年无锡市农业局公告第67号）"))
                        .documentNumber())
                .contains("无锡市农业局公告第67号");
    }

    @Test
    void a_headline_that_says_who_issued_what_gives_issuer_and_kind() {
        PolicyHead head = head(
                ArticleFixture.of("《法治建设实施纲要（2020－2025年）》全文如下。", "建设法治社会意义重大。").titled("中共中央印发《法治建设实施纲要（2020－2025年）》"));
        assertThat(head.issuers()).extracting(Issuer::name).containsExactly("中共中央");
        assertThat(head.genre()).contains("纲要");
        assertThat(head.status()).contains("issued");
        assertThat(head.planPeriod()).contains("2020/2025");
    }

    @Test
    void another_documents_start_date_is_not_this_ones() {
        PolicyHead head = head(ArticleFixture.of("《无锡市渡口条例》自2019年1月1日起施行，各单位要学习。", "本通知自2019年3月1日起执行。")
                .titled("关于学习的通知"));
        assertThat(head.effectiveOn()).contains(new PartialDate("2019-03-01"));
    }

    @Test
    void a_law_is_issued_by_the_congress_that_adopted_it_on_that_day() {
        PolicyHead head = head(ArticleFixture.of("2018年3月20日，云溪省第十三届人大一次会议表决通过了《云溪省湿地法》。", "第一条 为了保护湿地，制定本法。")
                .titled("云溪省湿地保护条例"));
        assertThat(head.issuers()).extracting(Issuer::name).containsExactly("云溪省人民代表大会");
        assertThat(head.issuedOn()).contains(new PartialDate("2018-03-20"));
        assertThat(head(ArticleFixture.of("2017年12月1日 云溪省第十二届人民代表大会常务委员会第三十三次会议修订", "第一条 为了保护湿地，制定本条例。")
                                .titled("云溪省湿地保护条例"))
                        .issuers())
                .extracting(Issuer::name)
                .containsExactly("云溪省人民代表大会常务委员会");
        assertThat(head(ArticleFixture.of("2017年12月1日 云溪省人民政府第三次常务会议通过", "第一条 为了保护湿地，制定本办法。")
                                .titled("湿地保护办法"))
                        .issuers())
                .isEmpty();
    }

    @Test
    void a_work_report_is_that_of_the_government_in_its_title() {
        assertThat(head(ArticleFixture.of("各位代表：", "现在，我报告政府工作。").titled("2026年云溪市政府工作报告"))
                        .issuers())
                .extracting(Issuer::name)
                .containsExactly("云溪市人民政府");
    }

    private PolicyHead head(ArticleFixture fixture) {
        return structure(fixture).policy().orElseThrow();
    }

    private Structure structure(ArticleFixture fixture) {
        return extractor.structure(fixture.as(Genre.POLICY)).structure();
    }
}
