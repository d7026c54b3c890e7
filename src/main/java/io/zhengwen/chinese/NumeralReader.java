package io.zhengwen.chinese;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads one numeral with units (十百千万亿), Arabic and Chinese digits mixed, from left to right. */
final class NumeralReader {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(4);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);

    private final String text;
    private int at;
    /** What stands before 亿; since 亿, what stands before 万; since then, the part below 万; the last bare number. */
    private BigDecimal high = BigDecimal.ZERO;

    private BigDecimal middle = BigDecimal.ZERO;
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal number;
    private boolean numberIsArabic;
    private boolean zeroBefore;
    private BigDecimal lastUnit;

    NumeralReader(String text) {
        this.text = text;
    }

    Optional<BigDecimal> read() {
        while (at < text.length()) {
            if (!step(text.charAt(at))) {
                return Optional.empty();
            }
        }
        return finish();
    }

    private boolean step(char c) {
        if (Character.digit(c, 10) >= 0) {
            return number == null && readArabic();
        }
        int digit = ChineseNumerals.digit(c);
        if (digit >= 0) {
            at++;
            return digit == 0 ? zero() : chineseDigit(digit);
        }
        at++;
        return switch (c) {
            case '点', '點' -> readFraction();
            case '十', '拾' -> small(BigDecimal.TEN, true);
            case '廿' -> tens(2);
            case '卅' -> tens(3);
            case '百', '佰' -> small(BigDecimal.TEN.pow(2), false);
            case '千', '仟' -> small(BigDecimal.TEN.pow(3), false);
            case '万', '萬' -> tenThousand();
            case '亿', '億' -> hundredMillion();
            default -> false;
        };
    }

    private boolean zero() {
        zeroBefore = true;
        if (at == 1) {
            number = BigDecimal.ZERO;
            numberIsArabic = false;
            return text.length() == 1 || "点點".indexOf(text.charAt(1)) >= 0;
        }
        return number == null && at < text.length();
    }

    private boolean chineseDigit(int digit) {
        if (number != null) {
            return false;
        }
        number = BigDecimal.valueOf(digit);
        numberIsArabic = false;
        return true;
    }

    private boolean readArabic() {
        StringBuilder digits = new StringBuilder();
        int groupStart = -1;
        boolean fraction = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if ((c == ',' || c == '，') && !fraction && groupFits(groupStart, digits.length())) {
                groupStart = digits.length();
            } else if ((c == '.' || c == '．') && !fraction) {
                if (groupStart >= 0 && digits.length() - groupStart != 3) {
                    return false;
                }
                groupStart = -1;
                fraction = true;
                digits.append('.');
            } else {
                break;
            }
        }
        boolean complete = digits.charAt(digits.length() - 1) != '.';
        if (!complete || (groupStart >= 0 && digits.length() - groupStart != 3)) {
            return false;
        }
        number = new BigDecimal(digits.toString());
        numberIsArabic = true;
        return true;
    }

    private static boolean groupFits(int groupStart, int length) {
        return groupStart < 0 ? length <= 3 : length - groupStart == 3;
    }

    private boolean readFraction() {
        if ((number == null && low.signum() == 0) || (numberIsArabic && number != null)) {
            return false;
        }
        StringBuilder digits = new StringBuilder("0.");
        while (at < text.length() && ChineseNumerals.digit(text.charAt(at)) >= 0) {
            digits.append(ChineseNumerals.digit(text.charAt(at++)));
        }
        if (digits.length() == 2) {
            return false;
        }
        number = low.add(orZero(number)).add(new BigDecimal(digits.toString()));
        low = BigDecimal.ZERO;
        // A decimal cannot be the loose end of 三万五; read it like an Arabic number.
        numberIsArabic = true;
        return true;
    }

    private boolean tens(int count) {
        if (number != null) {
            return false;
        }
        number = BigDecimal.valueOf(count);
        return small(BigDecimal.TEN, false);
    }

    private boolean small(BigDecimal unit, boolean mayStandAlone) {
        boolean descending = lastUnit == null || lastUnit.compareTo(unit) > 0 || lastUnit.compareTo(TEN_THOUSAND) >= 0;
        // 5百万 and 3千亿 are read; 百万 alone is a word.
        if (!descending || (number == null && !mayStandAlone)) {
            return false;
        }
        low = low.add(number == null ? unit : number.multiply(unit));
        return unitRead(unit);
    }

    private boolean tenThousand() {
        BigDecimal count = low.add(orZero(number));
        if (count.signum() == 0 || middle.signum() != 0) {
            return false;
        }
        middle = count.multiply(TEN_THOUSAND);
        low = BigDecimal.ZERO;
        return unitRead(TEN_THOUSAND);
    }

    private boolean hundredMillion() {
        BigDecimal count = middle.add(low).add(orZero(number));
        if (count.signum() == 0 || high.signum() != 0) {
            return false;
        }
        high = count.multiply(HUNDRED_MILLION);
        middle = BigDecimal.ZERO;
        low = BigDecimal.ZERO;
        return unitRead(HUNDRED_MILLION);
    }

    private boolean unitRead(BigDecimal unit) {
        number = null;
        zeroBefore = false;
        lastUnit = unit;
        return true;
    }

    private Optional<BigDecimal> finish() {
        BigDecimal sum = high.add(middle).add(low);
        if (number == null) {
            return lastUnit == null ? Optional.empty() : Optional.of(plain(sum));
        }
        if (lastUnit == null || zeroBefore || lastUnit.compareTo(BigDecimal.TEN) <= 0) {
            return Optional.of(plain(sum.add(number)));
        }
        if (numberIsArabic) {
            // 3千500 is clear, 3万5 is not.
            boolean clear = number.compareTo(lastUnit) < 0
                    && number.multiply(BigDecimal.TEN).compareTo(lastUnit) >= 0;
            return clear ? Optional.of(plain(sum.add(number))) : Optional.empty();
        }
        // 三万五 is 35,000: a last bare digit counts the next smaller unit.
        return Optional.of(plain(sum.add(number.multiply(lastUnit.movePointLeft(1)))));
    }

    /** 1.50万 is 15000, not 1.5000E+4. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
