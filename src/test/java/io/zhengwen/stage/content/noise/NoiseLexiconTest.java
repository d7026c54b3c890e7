package io.zhengwen.stage.content.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.content.page.ResourceTable;
import io.zhengwen.stage.content.page.SimplifiedForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NoiseLexiconTest {
    /** Words of the table's patterns and of articles, glued at random: many lines nearly fit a pattern, some do. */
    private static final List<String> WORDS = List.of(
            "上一篇",
            "下一页",
            "首页",
            "12",
            "第3页",
            "：",
            ":",
            " ",
            " | ",
            "｜",
            ">",
            "[",
            "]",
            "}",
            "{\"a\":",
            "(",
            "）",
            "大",
            "中",
            "小",
            "字号",
            "T",
            "来源",
            "發佈時間",
            "2021-07-06",
            "11:11",
            "记者",
            "责任编辑",
            "分享到",
            "微信",
            "QQ空间",
            "function a(",
            "var x=",
            "&nbsp;",
            "<a ",
            "版权所有",
            "©",
            "Copyright",
            "ICP备1",
            "免责声明",
            "本文",
            "仅代表作者观点",
            "当前位置",
            "正文",
            "我市",
            "花生",
            "，",
            "。",
            "𠮷",
            "索引号",
            "扫一扫",
            "客户端",
            "评论",
            "3条",
            "打印",
            "关闭",
            "转自",
            "新华社");

    private final NoiseLexicon lexicon = new NoiseLexicon();
    private final SimplifiedForm simplified = new SimplifiedForm();
    private final List<List<String>> table = ResourceTable.read("noise-patterns.tsv", 4);

    @Property(tries = 5000)
    void the_index_loses_no_pattern_of_the_table(@ForAll("lines") String line) {
        if (lexicon.findPhrase(line).isEmpty()) {
            assertThat(lexicon.find(line)).isEqualTo(firstOfTable(simplified.of(line)));
        }
    }

    /** The table read plainly: every pattern tried on the line, from the first to the last. */
    private Optional<NoiseRule> firstOfTable(String line) {
        return table.stream()
                .filter(row -> line.length() <= Integer.parseInt(row.get(2)))
                .filter(row ->
                        Pattern.compile(simplified.of(row.get(3))).matcher(line).find())
                .map(row -> new NoiseRule(NoiseRule.Role.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1)))
                .findFirst();
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMaxSize(6).map(list -> String.join("", list));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
        return Combinators.combine(words, any, words).as((a, b, c) -> a + b + c);
    }

    @Test
    void an_empty_line_is_no_noise() {
        assertThat(lexicon.find("")).isEmpty();
    }
}
