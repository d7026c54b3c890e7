package io.zhengwen.stage.structure.duty;

import static io.zhengwen.document.ResponsibleUnit.Role.LEAD;
import static io.zhengwen.document.ResponsibleUnit.Role.SUPPORT;
import static io.zhengwen.document.ResponsibleUnit.Role.UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Duty;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.ResponsibleUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutyFinderTest {
    private final DutyFinder finder = new DutyFinder();

    @Test
    void units_in_brackets_have_no_part_unless_the_document_gives_one() {
        Duty duty = only("1.建设江湾码头。（责任单位：市交通局、江湾区管委会，各镇（街道））");
        assertThat(duty.task()).isEqualTo("建设江湾码头。");
        assertThat(duty.text()).isEqualTo("责任单位：市交通局、江湾区管委会，各镇（街道）");
        assertThat(duty.units())
                .containsExactly(
                        new ResponsibleUnit("市交通局", UNSPECIFIED),
                        new ResponsibleUnit("江湾区管委会", UNSPECIFIED),
                        new ResponsibleUnit("各镇（街道）", UNSPECIFIED));
    }

    @Test
    void a_second_label_on_the_line_takes_its_own_units_only() {
        List<Duty> duties = find("修路；责任单位：住建局；责任单位：财政局");
        assertThat(duties.get(0).units()).extracting(ResponsibleUnit::name).containsExactly("住建局");
        assertThat(duties.get(1).units()).extracting(ResponsibleUnit::name).containsExactly("财政局");
    }

    @Test
    void a_rule_that_the_first_leads_holds_from_where_it_is_stated() {
        List<Duty> duties = find("修路。（责任单位：住建局、财政局）", "建桥。(责任单位:交通局、财政局。列第一位的为牵头单位,下同)", "造林。（责任单位：林业局、水利局）");
        assertThat(roles(duties.get(0))).containsExactly(UNSPECIFIED, UNSPECIFIED);
        assertThat(roles(duties.get(1))).containsExactly(LEAD, SUPPORT);
        assertThat(roles(duties.get(2))).containsExactly(LEAD, SUPPORT);
        assertThat(duties.get(1).units()).extracting(ResponsibleUnit::name).containsExactly("交通局", "财政局");
    }

    @Test
    void a_note_behind_the_last_duty_rules_them_all() {
        List<Duty> duties = find("修路。（责任单位：住建局、财政局）", "注：排在首位的单位为牵头单位。");
        assertThat(roles(duties.get(0))).containsExactly(LEAD, SUPPORT);
    }

    @Test
    void verbs_give_parts_where_no_label_stands() {
        Duty duty = only("推进统计。（生态环境厅牵头，发展改革委、统计局等部门配合）");
        assertThat(duty.units())
                .containsExactly(
                        new ResponsibleUnit("生态环境厅", LEAD),
                        new ResponsibleUnit("发展改革委", SUPPORT),
                        new ResponsibleUnit("统计局", SUPPORT));
        assertThat(only("整治。（市公安局、市司法局按职责分工负责）").units())
                .containsExactly(new ResponsibleUnit("市公安局", UNSPECIFIED), new ResponsibleUnit("市司法局", UNSPECIFIED));
    }

    @Test
    void labels_on_lines_of_their_own_are_one_duty_with_its_deadline() {
        Duty duty = only("开展普查。", "牵头单位：市统计局", "配合单位：市财政局 市教育局", "完成时限：2023年6月底前");
        assertThat(duty.task()).isEqualTo("开展普查。");
        assertThat(roles(duty)).containsExactly(LEAD, SUPPORT, SUPPORT);
        assertThat(duty.deadline()).contains(new PartialDate("2023-06"));
    }

    @Test
    void a_date_that_a_task_runs_to_is_its_deadline_unless_it_is_that_of_a_number() {
        Duty due = only("建立目录。到2025年，基本建成回收体系。（市商务局负责）");
        assertThat(due.deadline()).contains(new PartialDate("2025"));
        assertThat(only("发展加工。到2025年，转化率达到72%。（市商务局负责）").deadline()).isEmpty();
        assertThat(only("用2020年到2025年的数据编制目录。（市统计局负责）").deadline()).isEmpty();
    }

    @Test
    void every_duty_of_a_paragraph_keeps_its_own_task() {
        List<Duty> duties = find("建立制度。（商务局负责）开展培训。（人力资源和社会保障局负责，2022年底前完成）");
        assertThat(duties).extracting(Duty::task).containsExactly("建立制度。", "开展培训。");
        assertThat(duties.get(1).units()).extracting(ResponsibleUnit::name).containsExactly("人力资源和社会保障局");
        assertThat(duties.get(1).deadline()).contains(new PartialDate("2022"));
    }

    @Test
    void brackets_that_name_no_office_are_no_duty() {
        assertThat(find("本办法（以下简称办法）由市财政局负责解释。", "（记者李明负责）", "各责任单位要抓好落实。", "示范区（以下简称牵头方）"))
                .isEmpty();
    }

    private Duty only(String... lines) {
        List<Duty> duties = find(lines);
        assertThat(duties).hasSize(1);
        return duties.get(0);
    }

    private List<Duty> find(String... lines) {
        Article article = ArticleFixture.of(lines).article();
        return finder.find(article, Collections.nCopies(article.blocks().size(), ""), Optional.empty(), true);
    }

    private static List<ResponsibleUnit.Role> roles(Duty duty) {
        return duty.units().stream().map(ResponsibleUnit::role).toList();
    }
}
