package io.zhengwen.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "零,0",
        "〇,0",
        "两,2",
        "十,10",
        "十二,12",
        "二十,20",
        "廿五,25",
        "三百二十,320",
        "三百零五,305",
        "三百五,350",
        "两万,20000",
        "三万五,35000",
        "三万零五,30005",
        "一百零五万,1050000",
        "二十万三千,203000",
        "一点五万,15000",
        "十点五,10.5",
        "零点五,0.5",
        "三万亿,3000000000000",
        "1.2万亿,1200000000000",
        "250亿,25000000000",
        "一万二千亿,1200000000000",
        "1亿2000万,120000000",
        "16.4亿,1640000000",
        "5百万,5000000",
        "3千500,3500",
        "二〇二一,2021",
        "二○一二,2012",
        "一九九八,1998",
        "二〇,20",
        "１２０,120",
        "１．５,1.5",
        "'1,234,567.89',1234567.89",
        "'12,000',12000",
        "壹仟贰佰,1200",
        "兩億,200000000",
        "-3.5,-3.5",
        "负二十,-20",
        "8.29,8.29",
        "0.50,0.5"
    })
    void a_numeral_has_its_exact_value(String numeral, BigDecimal value) {
        assertThat(ChineseNumerals.parse(numeral)).get().satisfies(read -> assertThat(read)
                .isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "两三", "七八", "三五", "千万", "百万", "亿万", "万一", "百", "万亿", "一一十", "十百", "3万5", "1,23", "1,2345",
                "12,00", "1.2.3", "1.", ".5", "十十", "万万", "三个", "统一", "一二月", "5G", "-", "负", "--3", "二千万万"
            })
    void words_estimates_and_malformed_numerals_are_no_numbers(String text) {
        assertThat(ChineseNumerals.parse(text)).isEmpty();
    }

    @Property
    void a_written_out_integer_is_read_back(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long value) {
        assertThat(ChineseNumerals.parse(writtenOut(value))).contains(BigDecimal.valueOf(value));
    }

    @Property
    void arabic_digits_with_a_scale_are_exact(
            @ForAll @IntRange(max = 99_999) int whole, @ForAll @IntRange(max = 99) int cents) {
        String decimal = "%d.%02d".formatted(whole, cents);
        assertThat(ChineseNumerals.parse(decimal)).get().satisfies(read -> assertThat(read)
                .isEqualByComparingTo(decimal));
        if (whole > 0) {
            assertThat(ChineseNumerals.parse(decimal + "亿")).get().satisfies(read -> assertThat(read)
                    .isEqualByComparingTo(new BigDecimal(decimal).movePointRight(8)));
        }
    }

    @Property
    void any_text_is_read_or_refused_but_never_fails(@ForAll String text) {
        assertThat(ChineseNumerals.parse(text)).isNotNull();
    }

    private static String writtenOut(long value) {
        long yi = value / 100_000_000;
        long wan = value / 10_000 % 10_000;
        long rest = value % 10_000;
        StringBuilder text = new StringBuilder();
        if (yi > 0) {
            text.append(section((int) yi)).append('亿');
        }
        if (wan > 0) {
            text.append(yi > 0 && wan < 1000 ? "零" : "")
                    .append(section((int) wan))
                    .append('万');
        }
        if (rest > 0) {
            text.append(value >= 10_000 && (rest < 1000 || wan == 0) ? "零" : "").append(section((int) rest));
        }
        return text.toString();
    }

    private static String section(int value) {
        String digits = "零一二三四五六七八九";
        String units = "千百十";
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0, power = 1000; power > 0; i++, power /= 10) {
            int digit = value / power % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            text.append(gap ? "零" : "").append(digits.charAt(digit)).append(power > 1 ? units.substring(i, i + 1) : "");
            gap = false;
        }
        return text.toString();
    }
}
