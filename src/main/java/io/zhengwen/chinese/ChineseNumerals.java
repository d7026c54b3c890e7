package io.zhengwen.chinese;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as Chinese texts write them: 三百二十, 两万, 1.2万亿, 二〇二一, １２，０００. */
public final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String DIGIT_FORMS = "〇○ＯOо壹贰貳叁參肆伍陆陸柒捌玖两兩";
    private static final String DIGIT_VALUES = "零零零零零一二二三三四五六六七八九二二";
    /** Longer numerals than any text needs are refused, so that hostile input costs nothing. */
    private static final int LONGEST = 64;

    private ChineseNumerals() {}

    /**
     * The value of a numeral that fills the whole input, exact; empty for anything else: words (千万, 亿万), approximations
     * (两三, 三五), ambiguous mixtures (3万5).
     */
    public static Optional<BigDecimal> parse(CharSequence numeral) {
        String text = numeral.toString().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean negative = text.length() > 1 && "-－−负負".indexOf(text.charAt(0)) >= 0;
        String magnitude = negative ? text.substring(1) : text;
        Optional<BigDecimal> value =
                isPositional(magnitude) ? positional(magnitude) : new NumeralReader(magnitude).read();
        return negative ? value.map(BigDecimal::negate) : value;
    }

    /** 0 to 9 for a Chinese digit of any style, -1 for other characters. */
    static int digit(char c) {
        int form = DIGIT_FORMS.indexOf(c);
        return DIGITS.indexOf(form < 0 ? c : DIGIT_VALUES.charAt(form));
    }

    private static boolean isPositional(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> digit((char) c) >= 0 && c != '两' && c != '兩');
    }

    private static Optional<BigDecimal> positional(String text) {
        if (text.length() == 2) {
            int first = digit(text.charAt(0));
            int second = digit(text.charAt(1));
            // 两三个, 七八家, 三五年 are estimates, not 23, 78 and 35.
            if (first > 0 && (second == first + 1 || (first == 3 && second == 5))) {
                return Optional.empty();
            }
        }
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(digit((char) c)));
        return Optional.of(new BigDecimal(digits.toString()));
    }
}
