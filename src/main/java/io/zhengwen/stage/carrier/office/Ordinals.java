package io.zhengwen.stage.carrier.office;

import java.util.Locale;

/** Writes the numbers of automatic lists, by the names that WordprocessingML has for their formats. */
final class Ordinals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    /** Formats of Word before 2007 by their codes. */
    private static final String[] BY_CODE = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "cardinalText",
        "ordinalText",
        "hex",
        "chicago",
        "ideographDigital",
        "japaneseCounting",
        "aiueo",
        "iroha",
        "decimalFullWidth",
        "decimalHalfWidth",
        "japaneseLegal",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimalFullWidth2",
        "aiueoFullWidth",
        "irohaFullWidth",
        "decimalZero",
        "bullet",
        "ganada",
        "chosung",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "ideographEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiacTraditional",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand"
    };

    private Ordinals() {}

    /** The name of a format by its code in a Word document before 2007. */
    static String named(int code) {
        if (code == 255) {
            return "none";
        }
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : "decimal";
    }

    static String write(int number, String format) {
        if (number < 0) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> shifted(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedFullstop" -> from('⒈', 20, number);
            case "decimalEnclosedParen" -> from('⑴', 20, number);
            case "ideographEnclosedCircle" -> from('㊀', 10, number);
            case "ideographTraditional" -> cyclic(STEMS, number);
            case "ideographZodiac", "ideographZodiacTraditional" -> cyclic(BRANCHES, number);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number);
            case "chineseCounting", "taiwaneseCounting" ->
                number < 100 ? counted(number, "零一二三四五六七八九", UNITS, true) : digits(number);
            case "chineseCountingThousand", "taiwaneseCountingThousand" -> counted(number, "零一二三四五六七八九", UNITS, true);
            case "japaneseCounting" ->
                counted(number, "〇一二三四五六七八九", UNITS, true).replace("〇", "");
            case "chineseLegalSimplified", "japaneseLegal" -> counted(number, LEGAL, LEGAL_UNITS, false);
            case "ideographLegalTraditional" -> counted(number, LEGAL_TRADITIONAL, LEGAL_UNITS, false);
            default -> Integer.toString(number);
        };
    }

    /** 十二, 一百零五, 三千; beyond 9,999 with figures. */
    private static String counted(int number, String digits, String[] units, boolean shortTen) {
        if (number > 9_999) {
            return Integer.toString(number);
        }
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int place = 3, value = 1000; place >= 0; place--, value /= 10) {
            int digit = number / value % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero) {
                text.append(digits.charAt(0));
                zero = false;
            }
            if (!(shortTen && digit == 1 && place == 1 && text.isEmpty())) {
                text.append(digits.charAt(digit));
            }
            text.append(units[place]);
        }
        return text.toString();
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
        return text.toString();
    }

    private static String shifted(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
        return text.toString();
    }

    private static String circled(int number) {
        if (number > 20 && number <= 35) {
            return Character.toString('㉑' + number - 21);
        }
        return number > 35 && number <= 50 ? Character.toString('㊱' + number - 36) : from('①', 20, number);
    }

    private static String from(char first, int count, int number) {
        return number >= 1 && number <= count ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static String cyclic(String signs, int number) {
        return number >= 1 && number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    private static String letters(int number, char first) {
        int times = (number - 1) / 26 + 1;
        return number < 1 || times > 10
                ? Integer.toString(number)
                : Character.toString(first + (number - 1) % 26).repeat(times);
    }

    private static String roman(int number) {
        if (number > 4_999) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int sign = 0; sign < ROMAN.length; sign++) {
            while (rest >= ROMAN_VALUES[sign]) {
                text.append(ROMAN[sign]);
                rest -= ROMAN_VALUES[sign];
            }
        }
        return text.toString();
    }
}
