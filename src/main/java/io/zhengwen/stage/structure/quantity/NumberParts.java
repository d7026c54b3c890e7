package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.ChineseNumerals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a numeral, its scale and its unit at a given place. */
final class NumberParts {
    /** 千 of 千瓦 and 千克 belongs to the unit. */
    private static final String THOUSAND = "千(?![瓦克米伏帕卡赫])";

    private static final String CHINESE = "(?:[〇零一二三四五六七八九十百万亿两]|" + THOUSAND + ")";
    /** 2万3千, 1万2000, 3亿5000万: one number, as long as every part says how much it is worth. */
    private static final String COMPOUND =
            "[0-9]{1,4}亿[0-9]{1,4}千?万|[0-9]{1,4}万(?:[0-9]{4}(?![0-9.,])|[1-9]千(?:[1-9]百)?)";

    /** 近百, 上千, 过亿, 千余: a scale alone is a number where a word says that it is more or less than that. */
    private static final String ALONE = "(?<=[近逾超过破]|(?<![以网线会世马船路街岸山市桌身手海晚早北成千])上)"
            + "(?:[百千]?[万亿]|[百千](?![万亿分]))(?![一二三四五六七八九〇零两]|年)|(?<![数几])(?:[百千]万|[百千](?!分)|(?<!千)万)(?=余[\\p{IsHan}])";

    private static final Pattern NUMERAL = Pattern.compile("(?<percent>百分之)?+"
            + "(?:(?<compound>" + COMPOUND + ")|(?<alone>" + ALONE
            + ")|(?<arabic>(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}+(?![0-9,])|[0-9０-９]{1,21}+)(?:[.．][0-9０-９]{1,8}+)?+(?:[十百]|"
            + THOUSAND + ")?+)(?<scale>万亿|[万亿])?+"
            + "|(?<chinese>" + CHINESE + "{1,65}+(?:点[〇零一二三四五六七八九]{1,8}+[万亿]{0,2}+)?+))");
    /** Characters before a Chinese numeral that make it an ordinal, an estimate or a part of a word. */
    private static final String NO_NUMERAL_AFTER = "第数几初统唯之同每另某周其";

    private final Units units;

    NumberParts(Units units) {
        this.units = units;
    }

    /** The numeral at {@code at}; empty when there is none or it is not a number. */
    Optional<NumberPart> at(String text, int at) {
        Matcher matcher = NUMERAL.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        if (matcher.group("alone") != null) {
            String scale = trailingScale("一" + matcher.group("alone"));
            String lead = "一" + matcher.group("alone");
            return ChineseNumerals.parse(lead.substring(0, lead.length() - scale.length()))
                    .flatMap(value -> withUnit(text, matcher, value, scale, true))
                    .map(part -> "上过".indexOf(text.charAt(Math.max(0, at - 1))) >= 0 ? part.exceeded() : part);
        }
        if (matcher.group("compound") != null) {
            return ChineseNumerals.parse(matcher.group("compound"))
                    .flatMap(value -> withUnit(text, matcher, signed(text, at, value), "", false));
        }
        return simple(text, at, matcher);
    }

    /** A scale that stands alone counts only beside a word that says so: 近千, 万余. */
    static boolean mayStandAlone(String text, int at) {
        boolean before = at > 0 && "近上逾超过破".indexOf(text.charAt(at - 1)) >= 0;
        int end = at;
        while (end < text.length() && end < at + 2 && "百千万亿".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return before || (end < text.length() && text.charAt(end) == '余');
    }

    private Optional<NumberPart> simple(String text, int at, Matcher matcher) {
        boolean chinese = matcher.group("chinese") != null;
        if (chinese && matcher.group("percent") == null && !mayBeNumeral(text, at)) {
            return Optional.empty();
        }
        if (!chinese && matcher.group("arabic").length() > 20) {
            return Optional.empty();
        }
        String scale = matcher.group("scale") == null ? "" : matcher.group("scale");
        String lead = chinese ? matcher.group("chinese") : matcher.group("arabic");
        if (chinese) {
            scale = trailingScale(lead);
            lead = lead.substring(0, lead.length() - scale.length());
        }
        String finalScale = scale;
        return ChineseNumerals.parse(lead)
                .flatMap(value -> matcher.group("percent") != null
                        ? Optional.of(percent(matcher, value, finalScale))
                        : withUnit(text, matcher, signed(text, at, value), finalScale, chinese));
    }

    private static boolean mayBeNumeral(String text, int at) {
        return at == 0 || NO_NUMERAL_AFTER.indexOf(text.charAt(at - 1)) < 0;
    }

    /** 三千亿 is 3000 and 亿; 一亿二千万 stays whole. */
    private static String trailingScale(String numeral) {
        for (String scale : new String[] {"万亿", "亿", "万"}) {
            String lead = numeral.endsWith(scale) ? numeral.substring(0, numeral.length() - scale.length()) : "";
            if (!lead.isEmpty() && lead.indexOf('亿') < 0 && lead.indexOf('万') < 0) {
                return scale;
            }
        }
        return "";
    }

    private static BigDecimal signed(String text, int at, BigDecimal value) {
        boolean minus =
                at > 1 && "-－−".indexOf(text.charAt(at - 1)) >= 0 && Character.isIdeographic(text.charAt(at - 2));
        return minus ? value.negate() : value;
    }

    private NumberPart percent(Matcher matcher, BigDecimal value, String scale) {
        Unit percent = units.at("%", 0).orElseThrow();
        return new NumberPart(matcher.start(), matcher.end(), value, scale, percent, false, false);
    }

    private Optional<NumberPart> withUnit(
            String text, Matcher matcher, BigDecimal value, String scaleBefore, boolean chinese) {
        int end = skipBlanks(text, matcher.end());
        boolean more = end < text.length() && "多余".indexOf(text.charAt(end)) >= 0;
        if (more) {
            end++;
        }
        String scale = scaleBefore;
        for (String late : new String[] {"万亿", "亿", "万"}) {
            if (scale.isEmpty() && text.startsWith(late, end)) {
                scale = late;
                end += late.length();
            }
        }
        if (!more && end < text.length() && "多余".indexOf(text.charAt(end)) >= 0) {
            more = true;
            end++;
        }
        end = skipBlanks(text, end);
        Unit unit = units.at(text, end).orElse(null);
        int close = unit == null ? trimBlanks(text, end) : end + unit.name().length();
        return Optional.of(new NumberPart(matcher.start(), close, value, scale, unit, more, chinese));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 2 && Comparisons.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimBlanks(String text, int end) {
        return Comparisons.skipBlanksBack(text, end);
    }
}
