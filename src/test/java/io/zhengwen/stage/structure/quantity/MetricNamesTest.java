package io.zhengwen.stage.structure.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricNamesTest {
    private final MetricNames names = new MetricNames();

    @ParameterizedTest
    @CsvSource({
        "公路人员流动量今天, 公路人员流动量",
        "全省铁路预计发送旅客, 全省铁路发送旅客",
        "地区生产总值比上年增长, 地区生产总值比上年增长",
        "人均可支配收入, 人均可支配收入",
        "人口自然增长率, 人口自然增长率",
        "中小企业, 中小企业",
        "“专精特新”企业, “专精特新”企业",
        "而创业板指数跌幅更, 创业板指数跌幅",
        "目前的良率大约, 良率",
        "但封测业增速, 封测业增速",
        "持股比例在, 持股比例",
        "日增新确诊病例数于, 日增新确诊病例数",
        "第一版印数也就, 第一版印数",
        "主要成就, 主要成就",
        "设计变更, 设计变更",
        "国际公约, 国际公约",
        "而立之年人数, 而立之年人数"
    })
    void what_is_no_part_of_a_name_is_taken_out(String words, String name) {
        assertThat(names.of(words)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "以下简称“职教",
                "职教”二十条",
                "人表示满意",
                "的张同学",
                "助于追踪",
                "检测阳性的患者中",
                "事后得知",
                "略低于",
                "信息发展则以",
                "他类信息",
                "病例此前",
                "这个数字"
            })
    void words_cut_inside_a_phrase_name_nothing(String words) {
        assertThat(names.of(words)).isEmpty();
    }
}
