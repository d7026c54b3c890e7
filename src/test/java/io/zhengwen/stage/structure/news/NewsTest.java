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
    void institutions_and_unnamed_people_are_no_speakers() {
        assertThat(statements("滨河区政府表示，协同圈将加快建设。", "研究者表示，结果有待验证。", "书记安排在会后讲话。", "“示范区”建设加快。"))
                .isEmpty();
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
