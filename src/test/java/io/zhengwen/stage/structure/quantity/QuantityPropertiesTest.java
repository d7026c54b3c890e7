package io.zhengwen.stage.structure.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.Comparison;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every text: numbers are read back exactly, nothing is invented, and hostile input costs no more than its length. */
class QuantityPropertiesTest {
    private static final QuantityGrammar GRAMMAR = new QuantityGrammar();
    private static final NumberReader NUMBERS = new NumberReader();
    private static final int LONGEST_METRIC = 80;

    /** A way of bounding a number and what it means. */
    private record Bound(String before, String after, Comparison op) {}

    private static final List<Bound> BOUNDS = List.of(
            new Bound("达到", "", Comparison.EQUAL),
            new Bound("不少于", "", Comparison.AT_LEAST),
            new Bound("达到", "以上", Comparison.AT_LEAST),
            new Bound("突破", "", Comparison.MORE_THAN),
            new Bound("控制在", "以内", Comparison.AT_MOST),
            new Bound("不足", "", Comparison.LESS_THAN),
            new Bound("", "左右", Comparison.ABOUT));

    @Property(tries = 500)
    void a_bounded_decimal_is_read_back_exactly(
            @ForAll @IntRange(min = 1, max = 9_999_999) int digits,
            @ForAll @IntRange(max = 3) int decimals,
            @ForAll @IntRange(max = 3) int scale,
            @ForAll @IntRange(max = 4) int unit,
            @ForAll @IntRange(max = 6) int bound) {
        BigDecimal value = BigDecimal.valueOf(digits, decimals);
        String unitName = List.of("元", "吨", "平方米", "千瓦时", "美元").get(unit);
        String scaleName = List.of("", "万", "亿", "万亿").get(scale);
        Bound said = BOUNDS.get(bound);
        String text = "规模" + said.before() + value.toPlainString() + scaleName + unitName + said.after() + "。";
        List<QuantityMention> found = GRAMMAR.findAll(text);
        assertThat(found).as(text).hasSize(1);
        QuantityMention mention = found.get(0);
        assertThat(mention.op()).as(text).isEqualTo(said.op());
        assertThat(mention.quantity().value()).as(text).isEqualByComparingTo(value);
        assertThat(mention.quantity().unit()).as(text).isEqualTo(scaleName + unitName);
        assertThat(mention.normalized().value())
                .as(text)
                .isEqualByComparingTo(
                        value.scaleByPowerOfTen(List.of(0, 4, 8, 12).get(scale)));
    }

    @Property(tries = 500)
    void a_number_in_words_is_read_back_exactly(@ForAll @IntRange(min = 10, max = 9_999) int value) {
        String text = "新建厂房" + inWords(value) + "平方米。";
        assertThat(GRAMMAR.findAll(text)).as(text).singleElement().satisfies(found -> assertThat(
                        found.quantity().value())
                .isEqualByComparingTo(BigDecimal.valueOf(value)));
    }

    @Property(tries = 500)
    void a_text_without_numerals_holds_no_number(@ForAll("wordsWithoutNumerals") String text) {
        Article article = Texts.article(text);
        NumberReader.Numbers numbers = NUMBERS.read(article, paths(article), Genre.POLICY, Texts.date("2024-05-06"));
        assertThat(numbers.targets()).as(text).isEmpty();
        assertThat(numbers.figures()).as(text).isEmpty();
    }

    @Property(tries = 500)
    void every_fact_reads_as_its_span_and_holds_its_number(@ForAll("sentences") String text) {
        Article article = Texts.article(text);
        NumberReader.Numbers numbers = NUMBERS.read(article, paths(article), Genre.POLICY, Texts.date("2024-05-06"));
        for (Target target : numbers.targets()) {
            assertThat(target.span().of(article.text())).isEqualTo(target.text());
            assertThat(target.metric()).isNotBlank();
        }
        for (Figure figure : numbers.figures()) {
            assertThat(figure.span().of(article.text())).isEqualTo(figure.text());
            assertThat(figure.metric()).isNotBlank();
        }
    }

    /** Twice the input gives at most twice the mentions, each of bounded length: no part is read against every other. */
    @Property(tries = 100)
    void what_is_found_grows_no_faster_than_the_text(@ForAll("hostilePieces") String piece) {
        List<QuantityMention> once = GRAMMAR.findAll(piece.repeat(500));
        List<QuantityMention> twice = GRAMMAR.findAll(piece.repeat(1_000));
        assertThat(twice.size()).isLessThanOrEqualTo(2 * once.size() + 2);
        assertThat(Texts.targets(piece.repeat(1_000), "2024"))
                .allSatisfy(target -> assertThat(target.metric()).hasSizeLessThanOrEqualTo(LONGEST_METRIC));
        assertThat(Texts.figures(piece.repeat(1_000), "2024"))
                .allSatisfy(figure -> assertThat(figure.metric()).hasSizeLessThanOrEqualTo(LONGEST_METRIC));
    }

    @Provide
    Arbitrary<String> wordsWithoutNumerals() {
        return Arbitraries.of(
                        "到", "今年", "明年底前", "力争", "新建", "达到", "企业", "个", "家", "%", "以上", "每年", "约", "，", "。", "、", "（",
                        "）", "：", "\n", "覆盖率", "不少于", "亿元", "分别", "由", "提高到", "目标", "“", "”", "年", "月", "成", "多", "余")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> sentences() {
        String pieces = "到2025年/今年/去年/力争/新建/達到/覆盖率/企业/120家/30%/两成/1.5万亩/三年内/，/。/；/（1）/小（2）型水库/一、目标/目前/分别/和/"
                + "由2019年的/提高到/每万人/指数超过62.5/每年/其中/給予/以上/的/服务/网点/民國116年底前/|/\t/\n/完成时限：2025年6月";
        return Arbitraries.of(pieces.split("/", -1)).list().ofMaxSize(25).map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> hostilePieces() {
        return Arbitraries.of(
                        "1", "一", "万", "亿", "百分之", "%", "个", "家", "到2025年", "力争", "分别", "和", "、", "，", "的", "每年", "（",
                        "）", "“", "比", "等", "占", "同比", "新建", "对", "给予", "由", "至", "-", ".", ",", " ", "年", "月", "民国1",
                        "指数")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(words -> String.join("", words));
    }

    private static List<String> paths(Article article) {
        return Collections.nCopies(article.blocks().size(), "");
    }

    private static String inWords(int value) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = value / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = words.length() > 0;
                continue;
            }
            words.append(gap ? "零" : "")
                    .append("零一二三四五六七八九".charAt(digit))
                    .append(List.of("", "十", "百", "千").get(place));
            gap = false;
        }
        return words.toString();
    }
}
