package io.zhengwen.document;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact number with its unit.
 *
 * @param unit as written (亿元, 家, %); empty string for a bare number
 */
public record Quantity(BigDecimal value, String unit) {
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }
}
