package io.zhengwen.app.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactComparisonTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "target metric=高标准农田 op=>= value=5 unit=万亩, target metric=的高标准农田 op=>= value=50000 unit=亩",
        "target metric=覆盖率 op== value=65.0 unit=%, target metric=覆盖率 op== value=65 unit=％",
        "figure metric=占比 op== value=3 unit=成, figure metric=占比 op== value=30 unit=%",
        "target metric=产值 op=> value=1.2 unit=万亿元, target metric=产值 op=> value=12000 unit=亿元",
        "target metric=产值 op=> value=3 unit=亿 deadline=2025, target metric=产值 op=> value=3 unit=亿 deadline=2025 path=三/1",
        "figure metric=企业 op=~ value=20 unit=家 asOf=2020, figure metric=企业 op=~ value=20 unit=家 asOf=2020",
        "duty task=推进园区核心板块 units=市商务局(lead)、外办(support), duty task=加快推进园区核心板块建设。 units=外办(support)、市商务局(lead)",
        "duty task=落实各项任务到位 units=各县（市、区）政府(unspecified), duty task=落实各项任务到位 units=各县(市、区)政府(unspecified)",
        "entry date=2012-03 text=中心（一期）成立。, entry date=2012-03 text=中心(一期)　成立。",
        "statement speaker=王明 mode=direct text=园区将抓住机遇, statement speaker=王明 mode=indirect text=我们园区将抓住机遇，做大产业",
        "documentNumber value=云政发［2020］3号, documentNumber value=云政发〔2020〕3 号",
        "citation title=云州市供水条例 documentNumber=云政发(2020)3号, citation title=云州市供水条例 documentNumber=云政发〔2020〕3号",
    })
    void the_same_fact_in_other_writing_is_right(String gold, String found) {
        assertThat(FactComparison.same(fact(gold), fact(found))).isTrue();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "target metric=企业 op=>= value=500 unit=家, target metric=企业 op=> value=500 unit=家",
        "target metric=企业 op=>= value=500 unit=家, target metric=企业 op=>= value=500 unit=户",
        "target metric=企业 op=>= value=500 unit=家, target metric=企业 op=>= value=50 unit=家",
        "target metric=企业 op=>= value=500 unit=家, target metric=企业 op=>= value=500 unit=家 deadline=2025",
        "target metric=企业 op== value=5 unit=家 deadline=2025, target metric=企业 op== value=5 unit=家 deadline=2025-12",
        "target metric=企业 op== value=5 unit=家 period=P1Y, target metric=企业 op== value=5 unit=家",
        "target metric=企业 op== value=5 unit=家 path=三, target metric=企业 op== value=5 unit=家 path=四",
        "figure metric=企业 op== value=5 unit=家, figure metric=企业 op== value=5 unit=家 asOf=2020",
        "duty task=推进园区核心板块 units=市商务局(unspecified), duty task=推进园区核心板块 units=市商务局(lead)",
        "duty task=推进园区核心板块 units=市商务局(lead), duty task=推进园区核心板块 units=市商务局(lead)、外办(support)",
        "duty task=推进园区核心板块 units=市商务局(lead), duty task=完善园区配套设施 units=市商务局(lead)",
        "entry date=2012 text=中心成立。, entry date=2012-03 text=中心成立。",
        "entry date=2012 text=中心成立。, entry date=2012 text=中心成立",
        "statement speaker=王明 text=园区将抓住机遇, statement speaker=王明明 text=园区将抓住机遇",
        "statement speaker=王明 text=园区将抓住机遇, statement speaker=王明 text=企业总数已经翻番",
        "citation title=云州市供水条例, citation title=云州市供水条例 documentNumber=云政发〔2020〕3号",
        "publishedAt value=2020-05-01, publishedAt value=2020-05-01T08:00+08:00",
    })
    void another_fact_is_wrong(String gold, String found) {
        assertThat(FactComparison.same(fact(gold), fact(found))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, target metric=企业 op== value=5 unit=家, target metric=规上企业 op== value=5 unit=家",
        "false, target metric=企业 op== value=5 unit=家, target metric=企业 op== value=6 unit=家",
        "true, entry date=2012 text=中心成立。, entry date=2012 text=3. 揭牌 中心成立。",
        "false, entry date=2012 text=中心成立。, entry date=2013 text=中心成立。",
    })
    void the_milder_comparison_leaves_aside_metrics_and_where_entries_are_cut(boolean same, String gold, String found) {
        assertThat(FactComparison.mildlySame(fact(gold), fact(found))).isEqualTo(same);
        assertThat(FactComparison.same(fact(gold), fact(found))).isFalse();
    }

    private static Fact fact(String line) {
        String[] cells = line.split(" (?=[a-zA-Z]+=)", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < cells.length; i++) {
            int equals = cells[i].indexOf('=');
            fields.put(cells[i].substring(0, equals), cells[i].substring(equals + 1));
        }
        return new Fact(FactType.named(cells[0]).orElseThrow(), fields);
    }
}
