package io.zhengwen.stage.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that a plan covers: 十四五 is 2021/2025; the five-year plans have followed each other without a gap since
 * the sixth (1981).
 */
public record PlanPeriod(int first, int last) {
    private static final Pattern FIVE_YEARS = Pattern.compile("(十[一二三四五六七八九]?|[六七八九])五(?=[”\"’」]|期间|规划|规划|時期|时期|计划|末)");
    private static final Pattern ORDINAL = Pattern.compile("第(十[一二三四五六七八九]?|[六七八九])个五年(?:规划|计划)");
    private static final Pattern RANGE =
            Pattern.compile("((?:19|20)[0-9]{2})年?\\s?[-－—–―~～至到]{1,2}\\s?((?:19|20)[0-9]{2})年");
    private static final List<String> ORDINALS =
            List.of("六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九");

    /** The period that {@code title} names. */
    public static Optional<PlanPeriod> in(String title) {
        for (Pattern pattern : List.of(FIVE_YEARS, ORDINAL)) {
            Matcher matcher = pattern.matcher(title);
            if (matcher.find()) {
                int first = 1981 + 5 * ORDINALS.indexOf(matcher.group(1));
                return Optional.of(new PlanPeriod(first, first + 4));
            }
        }
        Matcher range = RANGE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC));
        if (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            return last > first && last - first <= 30 ? Optional.of(new PlanPeriod(first, last)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** As ISO 8601 writes an interval of years. */
    public String iso() {
        return first + "/" + last;
    }
}
