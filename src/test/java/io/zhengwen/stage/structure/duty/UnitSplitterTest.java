package io.zhengwen.stage.structure.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSplitterTest {
    private final UnitSplitter units = new UnitSplitter();

    @ParameterizedTest
    @CsvSource({
        "各省、自治区、直辖市财政厅（局）资产评估管理委员会, 各省、自治区、直辖市财政厅（局）资产评估管理委员会",
        "各省、自治区、直辖市人民政府，国务院各部委, 各省、自治区、直辖市人民政府|国务院各部委",
        "各区、县人民政府，市政府各委办局, 各区、县人民政府|市政府各委办局",
        "各市（地）、县（市）人民政府, 各市（地）、县（市）人民政府",
        "各省、自治区、直辖市及计划单列市财政厅（局）, 各省、自治区、直辖市及计划单列市财政厅（局）",
        "各市、县公安局、民政局, 各市、县公安局|民政局"
    })
    void levels_that_share_an_office_are_one_name(String list, String names) {
        assertThat(units.split(list)).containsExactly(names.split("[|]"));
    }

    @ParameterizedTest
    @CsvSource({
        "各镇、街道, 各镇|街道",
        "各区人民政府、市各部门, 各区人民政府|市各部门",
        "各镇人民政府、街道办事处、管委会, 各镇人民政府|街道办事处|管委会",
        "市发改委、市工信局, 市发改委|市工信局",
        "市发改委、各区人民政府, 市发改委|各区人民政府"
    })
    void all_other_names_are_apart(String list, String names) {
        assertThat(units.split(list)).containsExactly(names.split("[|]"));
    }
}
