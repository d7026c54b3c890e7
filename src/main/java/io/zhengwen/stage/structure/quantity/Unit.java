package io.zhengwen.stage.structure.quantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What makes a number a quantity.
 *
 * @param base the unit it is normalized to
 * @param factor how many base units one is
 * @param notBefore beginnings of words that take the unit's characters for themselves (5人才)
 */
record Unit(String name, String base, BigDecimal factor, Kind kind, List<String> notBefore) {
    /** What a unit measures; classifiers are COUNT, PERSON and EVENT. */
    enum Kind {
        COUNT,
        PERSON,
        EVENT,
        MONEY,
        MEASURE,
        RATIO,
        TIME,
        NONE
    }

    /** A scale without a unit, such as 500亿. */
    static final Unit BARE = new Unit("", "", BigDecimal.ONE, Kind.NONE, List.of());

    /** Nothing at all between a number with a scale and those it counts: 8万员工. */
    static final Unit COUNTING = new Unit("", "", BigDecimal.ONE, Kind.COUNT, List.of());

    boolean isClassifier() {
        return kind == Kind.COUNT || kind == Kind.PERSON || kind == Kind.EVENT;
    }
}
