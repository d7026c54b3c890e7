package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Quantity;
import java.math.BigDecimal;

/**
 * One numeral with what is glued to it.
 *
 * @param end after scale, 多 or 余, and unit
 * @param value before its scale
 * @param scale 万, 亿, 万亿 or empty
 * @param unit null when none stands there
 * @param more whether 多 or 余 stands inside
 */
record NumberPart(int start, int end, BigDecimal value, String scale, Unit unit, boolean more, boolean chinese) {
    boolean hasUnit() {
        return unit != null;
    }

    /** The same number with the unit, and where it has none itself the scale, of the other end of a range. */
    NumberPart completedBy(NumberPart other) {
        String completed = scale.isEmpty() ? other.scale : scale;
        return new NumberPart(start, end, value, completed, other.unit, more, chinese);
    }

    /** The same number with a unit that nothing behind it names. */
    NumberPart measuredIn(Unit other) {
        return new NumberPart(start, end, value, scale, other, more, chinese);
    }

    /** The same number as a lower bound: 上千, 过百. */
    NumberPart exceeded() {
        return new NumberPart(start, end, value, scale, unit, true, chinese);
    }

    Quantity asWritten() {
        return new Quantity(plain(value), scale + unit.name());
    }

    Quantity normalized() {
        return new Quantity(plain(magnitude()), unit.base());
    }

    BigDecimal magnitude() {
        BigDecimal factor =
                switch (scale) {
                    case "万" -> BigDecimal.TEN.pow(4);
                    case "亿" -> BigDecimal.TEN.pow(8);
                    case "万亿" -> BigDecimal.TEN.pow(12);
                    default -> BigDecimal.ONE;
                };
        return value.multiply(factor).multiply(unit.factor());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
