package io.zhengwen.app.bench.facts;

import java.math.BigDecimal;

/**
 * A number and its unit without a scale, so that 5 万亩 equals 50000 亩. Both sides are read in the same way, therefore it does no
 * harm that 千 of 千米 counts as a scale too.
 */
record StatedAmount(BigDecimal value, String unit) {
    private static final String SCALES = "十百千万亿萬億";
    private static final String TENTH = "成";
    private static final int[] POWERS = {1, 2, 3, 4, 8, 4, 8};

    static StatedAmount of(Fact fact) {
        BigDecimal value = new BigDecimal(fact.field("value"));
        String unit = FactComparison.bare(fact.field("unit"));
        int at = 0;
        while (at < unit.length() && SCALES.indexOf(unit.charAt(at)) >= 0) {
            value = value.scaleByPowerOfTen(POWERS[SCALES.indexOf(unit.charAt(at))]);
            at++;
        }
        if (unit.substring(at).equals(TENTH)) {
            return new StatedAmount(plain(value.scaleByPowerOfTen(1)), "%");
        }
        return new StatedAmount(plain(value), unit.substring(at));
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
