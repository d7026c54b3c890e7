package io.zhengwen.stage.structure.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.Genre;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Structure;
import io.zhengwen.stage.structure.StructureExtractor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsTest {
    private final StructureExtractor extractor = new StructureExtractor();

    @Test
    void reported_speech_has_speaker_post_and_organisation() {
        List<Statement> statements = statements("江湾市滨河区委书记、区长赵启明表示，两地要在协同中发挥优势。");
        assertThat(statements).hasSize(1);
        Statement statement = statements.get(0);
        assertThat(statement.speaker()).isEqualTo("赵启明");
        assertThat(statement.post()).contains("书记、区长");
        assertThat(statement.organisation()).contains("江湾市滨河区委");
        assertThat(statement.mode()).isEqualTo(Statement.Mode.INDIRECT);
        assertThat(statement.text()).isEqualTo("两地要在协同中发挥优势");
    }

    @Test
    void quotations_belong_to_the_person_behind_or_before_them() {
        List<Statement> statements = statements(
                "“空间有距离 , 合作零距离 。 ”仪式上 , 江湾市副市长钱正对前景寄予厚望 。",
                "园区党工委书记孙平表示 , 将先行先试 , 复制举措 。 “我们要创新土地利用 。 ”",
                "“力争三年建成平台 。 ”孙平信心满满地展望 , 以园区为契机开启新篇章 。");
        assertThat(statements)
                .extracting(found -> found.speaker() + " " + found.mode())
                .containsExactly("钱正 DIRECT", "孙平 INDIRECT", "孙平 DIRECT", "孙平 DIRECT", "孙平 INDIRECT");
        assertThat(statements.get(4).text()).isEqualTo("以园区为契机开启新篇章");
    }

    @Test
    void foreigners_without_a_dot_are_known_by_their_post_or_by_speaking_twice() {
        assertThat(statements("美国财政部长姆努尔当天说，措施不会改变。", "白宫首席经济顾问库德隆称，可以恢复业务。", "库德隆还说：“相信我，不会有例外。”"))
                .extracting(Statement::speaker, found -> found.post().orElse(""), found -> found.organisation()
                        .orElse(""))
                .containsExactly(
                        tuple("姆努尔", "部长", "美国财政部"), tuple("库德隆", "首席经济顾问", "白宫"), tuple("库德隆", "首席经济顾问", "白宫"));
        assertThat(statements("5月13日，特朗尼宣布，禁令将会解除。", "特朗尼政府随后发布文件。"))
                .extracting(Statement::speaker)
                .containsExactly("特朗尼");
        assertThat(statements("每天早上查看美国总统特朗尼的言论已成习惯。", "特朗尼宣布，禁令将会解除。"))
                .extracting(found -> found.organisation().orElse(""))
                .containsExactly("美国");
        assertThat(statements("马来西亚表示，合作将会继续。", "马来西亚还将派团参展。", "特斯拉称，工厂将会扩建。", "特斯拉没有说明金额。"))
                .isEmpty();
    }

    @Test
    void the_day_of_speaking_is_no_part_of_an_organisation_and_a_street_is_nobody() {
        assertThat(statements("周一云溪评级中心主管克雷诺称，展望已经下调。", "本周三，云溪评级中心主任王立行表示，评级维持不变。", "昨晚云溪气象台台长李晓明说，大雾将会消散。"))
                .extracting(found -> found.organisation().orElse(""), Statement::speaker)
                .containsExactly(tuple("云溪评级中心", "克雷诺"), tuple("云溪评级中心", "王立行"), tuple("云溪气象台", "李晓明"));
        assertThat(statements("华尔街分析师表示，公司仍有破产风险。", "对此，华尔街称，前景并不明朗。")).isEmpty();
    }

    @Test
    void a_body_before_a_name_and_a_post_behind_it_introduce_a_speaker() {
        assertThat(statements("云溪市中级人民法院王立行表示，案件时间跨度较长。"))
                .extracting(Statement::speaker, found -> found.organisation().orElse(""))
                .containsExactly(tuple("王立行", "云溪市中级人民法院"));
        assertThat(statements("王立行院士说：“云溪本来就是英雄的城市。”"))
                .extracting(Statement::speaker, found -> found.post().orElse(""))
                .containsExactly(tuple("王立行", "院士"));
        assertThat(statements("云溪市教育局高度评价了活动。", "市中级人民法院经审理认为，合同有效。", "县商务局方面表示，将继续核查。"))
                .isEmpty();
    }

    @Test
    void institutions_and_unnamed_people_are_no_speakers() {
        assertThat(statements("滨河区政府表示，协同圈将加快建设。", "研究者表示，结果有待验证。", "书记安排在会后讲话。", "“示范区”建设加快。"))
                .isEmpty();
    }

    @Test
    void a_quotation_that_each_paragraph_opens_again_is_one_statement() {
        List<Statement> statements = statements("村支书高山说：“路先要修通。", "“路通了才有客人。”", "“再往后，才谈得上办民宿、卖山货。”", "客人们笑了。");
        assertThat(statements)
                .extracting(Statement::speaker, Statement::text)
                .containsExactly(tuple("高山", "路先要修通。\n“路通了才有客人。"), tuple("高山", "再往后，才谈得上办民宿、卖山货。"));
    }

    @Test
    void somebody_unnamed_who_speaks_is_not_whom_the_report_named_before() {
        assertThat(statements("县水利局局长高山说，水位正在下降。", "一位村民告诉记者，家里进了水。", "他说，老人已经转移到学校。"))
                .extracting(Statement::text)
                .containsExactly("水位正在下降");
        assertThat(statements("县水利局局长高山说，水位正在下降。", "该负责人还提醒，不要到河边去。", "高局长说，值班要到月底为止。"))
                .extracting(Statement::speaker)
                .containsExactly("高山", "高山", "高山");
    }

    @Test
    void a_post_behind_the_name_is_theirs_and_answers_follow_a_colon() {
        List<Statement> statements = statements(
                "沈冰是海棠市人才市场主任，她告诉记者，进场的人不少。", "“过去是人找岗。”沈冰说。", "记者：明年呢？", "沈冰：明年办夜市专场。", "记者：还有呢？", "沈冰：还要到镇上去办。");
        assertThat(statements)
                .extracting(Statement::post, Statement::mode)
                .containsExactly(
                        tuple(Optional.of("主任"), Statement.Mode.INDIRECT),
                        tuple(Optional.of("主任"), Statement.Mode.DIRECT),
                        tuple(Optional.of("主任"), Statement.Mode.DIRECT),
                        tuple(Optional.of("主任"), Statement.Mode.DIRECT));
        assertThat(statements).allMatch(said -> said.organisation().equals(Optional.of("海棠市人才市场")));
    }

    @Test
    void a_person_between_the_halves_of_a_quotation_says_both() {
        assertThat(statements("志愿者高小山已经三天没合眼。", "“困是真困，”她揉揉眼睛，“但看到孩子们就觉得值。”"))
                .extracting(Statement::speaker, Statement::text)
                .containsExactly(tuple("高小山", "困是真困，"), tuple("高小山", "但看到孩子们就觉得值。"));
    }

    @Test
    void names_without_a_chinese_family_name_are_known_by_their_post_and_their_speaking() {
        assertThat(statements("研究员次仁旺堆领衔的团队取得进展。", "次仁旺堆说，湖面正在逐年扩大。", "有关部门说，还要继续观测下去。"))
                .extracting(Statement::speaker, Statement::text)
                .containsExactly(tuple("次仁旺堆", "湖面正在逐年扩大"));
    }

    @Test
    void what_others_call_it_is_nobodys_statement() {
        assertThat(statements("县茶业协会会长高山介绍了经验。", "高山的茶园被称为“云上第一园，天下第二春”的地方。")).isEmpty();
    }

    @Test
    void the_day_of_the_event_takes_its_year_from_the_publication() {
        assertThat(structure(ArticleFixture.of("5月21日，两地签约。").published("2018-05-22T11:11+08:00"))
                        .eventDate())
                .contains(new PartialDate("2018-05-21"));
        assertThat(structure(ArticleFixture.of("12月28日，大桥通车。").published("2019-01-03"))
                        .eventDate())
                .contains(new PartialDate("2018-12-28"));
    }

    @Test
    void without_publication_the_year_comes_from_the_text_with_less_confidence() {
        Structure structure = structure(ArticleFixture.of("10月13日 , 我市园区揭牌 。", "2019年启动建设。", "“2020年是园区运作的开局之年 。 ”"));
        assertThat(structure.eventDate()).contains(new PartialDate("2020-10-13"));
        assertThat(structure.evidence())
                .filteredOn(evidence -> evidence.field().equals("eventDate"))
                .extracting(Evidence::rule, Evidence::confidence)
                .contains(tuple("year-the-text-speaks-from", 0.6));
    }

    @Test
    void a_day_without_any_ground_for_its_year_stays_empty() {
        assertThat(structure(ArticleFixture.of("5月21日，两地签约。")).eventDate()).isEmpty();
    }

    @Test
    void datelines_and_roles_are_read_from_what_the_page_says() {
        Structure agency = structure(ArticleFixture.of("新华社北京12月25日电（记者李明）会议25日举行。"));
        assertThat(agency.news().orElseThrow().dateline()).contains("新华社北京12月25日电");
        assertThat(agency.eventDate()).isEmpty();
        assertThat(role(ArticleFixture.of("两地签约。").from("江湾晚报"))).contains("reprint");
        assertThat(role(ArticleFixture.of("两地签约。", "(采访人员 李明)"))).contains("rewritten");
        assertThat(role(ArticleFixture.of("两地签约。"))).isEmpty();
    }

    private Optional<String> role(ArticleFixture fixture) {
        return structure(fixture).news().orElseThrow().role();
    }

    private List<Statement> statements(String... lines) {
        return structure(ArticleFixture.of(lines)).statements();
    }

    private Structure structure(ArticleFixture fixture) {
        return extractor.structure(fixture.as(Genre.NEWS)).structure();
    }
}
