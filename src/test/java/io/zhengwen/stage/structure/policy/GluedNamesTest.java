package io.zhengwen.stage.structure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Issuer;
import io.zhengwen.stage.structure.StructureExtractor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedNamesTest {
    private final StructureExtractor extractor = new StructureExtractor();

    @ParameterizedTest
    @CsvSource({
        "云溪县财政局云溪县教育局, 云溪县财政局, 云溪县教育局",
        "云溪自治县人力资源和社会保障局云溪自治县财政局, 云溪自治县人力资源和社会保障局, 云溪自治县财政局",
        "市财政局市市场监督管理局, 市财政局, 市市场监督管理局"
    })
    void two_offices_of_one_place_that_were_run_together_are_two(String glued, String first, String second) {
        assertThat(issuers(glued)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"市市场监督管理局", "云溪市城市管理局", "云溪县云溪县城建设指挥部办公室", "湖东市湖东区人民政府", "中共云溪县委宣传部"})
    void a_name_in_which_a_place_or_its_kind_comes_again_is_one(String name) {
        assertThat(issuers(name)).containsExactly(name);
    }

    @Test
    void each_line_of_a_joint_signature_is_split() {
        assertThat(issuers("云溪县财政局云溪县教育局", "云溪县农业农村局云溪县妇女联合会"))
                .containsExactly("云溪县财政局", "云溪县教育局", "云溪县农业农村局", "云溪县妇女联合会");
    }

    private List<String> issuers(String... signature) {
        List<String> lines = new ArrayList<>(List.of("各乡镇人民政府：", "现将有关事项通知如下。"));
        lines.addAll(List.of(signature));
        lines.add("2024年3月5日");
        return extractor
                .structure(ArticleFixture.of(lines.toArray(String[]::new))
                        .titled("关于做好有关工作的通知")
                        .as(Genre.POLICY))
                .structure()
                .policy()
                .orElseThrow()
                .issuers()
                .stream()
                .map(Issuer::name)
                .toList();
    }
}
