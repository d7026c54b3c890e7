package io.zhengwen.stage.structure.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityGrammarTest {
    private static final QuantityGrammar GRAMMAR = new QuantityGrammar();

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "总投资8.29亿美元,=8.29亿美元,829000000美元",
        "产值超20000亿元,>20000亿元,2000000000000元",
        "规模1.2万亿元,=1.2万亿元,1200000000000元",
        "人才达到100万人左右,~100万人,1000000人",
        "面积3.5万平方米,=3.5万平方米,35000平方米",
        "面积约3.2平方公里,~3.2平方公里,3.2平方公里",
        "比重不低于3.5%,>=3.5%,3.5%",
        "比重不低于 3.5 %,>=3.5%,3.5%",
        "占百分之三十以上,>=30%,30%",
        "下降2.5个百分点,=2.5个百分点,2.5个百分点",
        "出生率6.5‰,=6.5‰,0.65%",
        "企业50多家,>50家,50家",
        "企业1000余家,>1000家,1000家",
        "投入100多万元,>100万元,1000000元",
        "活动不少于8次,>=8次,8次",
        "不超过15家,<=15家,15家",
        "控制在5%以内,<=5%,5%",
        "占用耕地不足20亩,<20亩,20亩",
        "近3000户,~3000户,3000户",
        "突破了450家,>450家,450家",
        "举办活动两次,=2次,2次",
        "农户三百二十户,=320户,320户",
        "资金三千亿元,=3000亿元,300000000000元",
        "资金一亿二千万元,=120000000元,120000000元",
        "'受益12,345人次',=12345人次,12345人次",
        "产粮１００万斤,=100万斤,500000公斤",
        "装机500MW,=500MW,500000千瓦",
        "增长-3.5%,=-3.5%,-3.5%",
        "双破500亿,>500亿,50000000000",
        "共15家,=15家,15家",
        "邮寄教材2万2千余册,>22000册,22000册",
        "帮扶1万2000人,=12000人,12000人",
        "投入3亿5000万元,=350000000元,350000000元",
        "达成近千项成果,~1000项,1000项",
        "带动上百家企业,>100家,100家",
        "参与者过万人,>1万人,10000人",
        "销售额破百亿元,>100亿元,10000000000元",
        "千余人参加,>1000人,1000人",
        "拥有近8万员工,~8万,80000",
        "面积1500平方,=1500平方,1500平方米",
    })
    void a_quantity_is_exact_with_unit_and_comparison(String text, String written, String normalized) {
        assertThat(shown(text)).containsExactly(written);
        QuantityMention mention = GRAMMAR.findAll(text).get(0);
        assertThat(mention.normalized().value().toPlainString()
                        + mention.normalized().unit())
                .isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "增长5%—7%,>=5%,<=7%",
        "增长5-7%,>=5%,<=7%",
        "培育3至5家,>=3家,<=5家",
        "补助10万元至20万元,>=10万元,<=20万元",
        "投入10到20亿元,>=10亿元,<=20亿元",
        "补助500万～1000万元,>=500万元,<=1000万元"
    })
    void a_range_gives_its_two_bounds(String text, String low, String high) {
        assertThat(shown(text)).containsExactly(low, high);
    }

    @Test
    void from_one_value_to_another_is_a_change_and_no_range() {
        assertThat(shown("由5家到10家")).containsExactly("=10家");
        assertThat(shown("从30%提高到40%")).containsExactly("=30%", "=40%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G",
                "4A级景区",
                "拨打12306",
                "成千上万名群众",
                "网上百家讲坛",
                "投资约亿元",
                "数千余人",
                "千万家庭",
                "苏政发〔2021〕1号",
                "(2006)15号",
                "第58次常务会议",
                "第九届论坛",
                "第三家",
                "股票代码600519",
                "PM2.5浓度",
                "“1582”计划",
                "2021年7月6日",
                "5月21日",
                "0512-53520000",
                "13800000000",
                "转化5%“黄金股”经验",
                "“十四五”规划",
                "A07版",
                "“7×24小时”服务",
                "7×24小时",
                "(三)项目",
                "一个中心",
                "两地两城",
                "6个方面",
                "四个坚持",
                "“6C”",
                "“1+6C”",
                "数十项",
                "几十家",
                "两三个",
                "关键零部件",
                "4部门联合",
                "世界500强",
                "统一部署",
                "50周年",
                "60后",
                "二十四东街",
                "G20峰会",
                "“十一所二中心二基地”",
                "前10名",
                "2.5家",
                "3人才"
            })
    void numbers_that_only_name_something_are_no_quantities(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Property(tries = 300)
    void a_written_amount_is_read_back(
            @ForAll @LongRange(min = 1, max = 99_999_999) long value, @ForAll @IntRange(max = 4) int unit) {
        String name = List.of("亿元", "家", "%", "万人", "平方公里").get(unit);
        assertThat(shown("规模达到" + value + name + "，")).containsExactly("=" + value + name);
    }

    @Property(tries = 300)
    void every_span_lies_in_the_text_and_in_order(@ForAll String noise, @ForAll @IntRange(min = 2) int number) {
        String text = noise + "约" + number + "亿元以上" + noise;
        int last = 0;
        for (QuantityMention mention : GRAMMAR.findAll(text)) {
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(mention.core().start()).isGreaterThanOrEqualTo(last);
            last = mention.core().start();
        }
    }

    @Test
    void long_hostile_runs_are_read_through() {
        for (String unit : List.of("1", "一", "1个", "1,", "9万亿", "“1", "1-", "百分之", "(2021", "1.", "十亿")) {
            assertThat(GRAMMAR.findAll(unit.repeat(20_000))).isNotNull();
        }
    }

    private static List<String> shown(String text) {
        return GRAMMAR.findAll(text).stream()
                .map(mention -> mention.op().sign()
                        + mention.quantity().value().toPlainString()
                        + mention.quantity().unit())
                .toList();
    }
}
