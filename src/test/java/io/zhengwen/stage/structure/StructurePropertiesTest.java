package io.zhengwen.stage.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Structure;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StructurePropertiesTest {
    private static final StructureExtractor EXTRACTOR = new StructureExtractor();
    private static final List<String> PIECES = List.of(
            "一、",
            "（一）",
            "1.",
            "(2)",
            "第三条 ",
            "责任单位：",
            "牵头单位:",
            "（",
            "）",
            "(",
            "市发改委",
            "、",
            "，",
            "。",
            "；",
            "列第一位的为牵头单位",
            "下同",
            "负责",
            "牵头",
            "2021年",
            "5月21日",
            "2014.11",
            "“",
            "”",
            "《",
            "》",
            "太仓市",
            "市长",
            "王凯",
            "表示",
            "：",
            "？",
            " ",
            "　",
            "〔2021〕5号",
            "自",
            "起施行",
            "有效期至",
            "第58次会议通过",
            "𠮷",
            "大事记",
            "|",
            "3",
            "3)",
            "265 ",
            "5.6",
            "%",
            "个",
            "人",
            "万元",
            "项目",
            "企业",
            "增长",
            "分别",
            "达到",
            "由",
            "到",
            "和",
            "以上",
            "较2015年",
            "每年",
            "年底前",
            "死亡",
            "①",
            "\t",
            "民國113年");

    @Property(tries = 1000)
    void no_text_breaks_the_stage_and_every_span_reads_as_claimed(
            @ForAll("documents") List<String> lines, @ForAll Genre genre) {
        ClassifiedDocument document = ArticleFixture.of(lines.toArray(String[]::new))
                .titled("关于印发方案的通知")
                .as(genre);
        String text = document.article().text();
        Structure structure = EXTRACTOR.structure(document).structure();
        assertThat(structure.outline()).hasSameSizeAs(document.article().blocks());
        structure.duties().forEach(duty -> assertThat(duty.span().of(text)).isEqualTo(duty.text()));
        structure.statements().forEach(said -> assertThat(said.span().of(text)).isEqualTo(said.text()));
        structure.targets().forEach(target -> assertThat(target.span().of(text)).isEqualTo(target.text()));
        structure.figures().forEach(figure -> assertThat(figure.span().of(text)).isEqualTo(figure.text()));
        structure.chronicle().ifPresent(record -> record.entries()
                .forEach(entry -> assertThat(entry.span().of(text)).isEqualTo(entry.text())));
        structure.evidence().forEach(ground -> ground.span()
                .ifPresent(span -> assertThat(span.of(text)).isEqualTo(ground.text())));
        assertThat(EXTRACTOR.structure(document).structure()).isEqualTo(structure);
    }

    @Provide
    Arbitrary<List<String>> documents() {
        Arbitrary<String> piece = Arbitraries.of(PIECES);
        Arbitrary<String> line = piece.list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts));
        return line.list().ofMaxSize(10);
    }
}
