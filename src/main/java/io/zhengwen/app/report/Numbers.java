package io.zhengwen.app.report;

import io.zhengwen.document.Comparison;
import io.zhengwen.document.Quantity;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    static String score(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }

    static String share(long part, long whole) {
        return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
    }

    static String quantity(Comparison op, Quantity quantity) {
        String sign =
                switch (op) {
                    case EQUAL -> "";
                    case AT_LEAST -> "≥ ";
                    case MORE_THAN -> "> ";
                    case AT_MOST -> "≤ ";
                    case LESS_THAN -> "< ";
                    case ABOUT -> "≈ ";
                };
        return sign + quantity.value().toPlainString() + " " + quantity.unit();
    }

    /** In base units with the thousands set apart; empty when that says nothing new. */
    static String normalized(Quantity written, Quantity normalized) {
        boolean same =
                written.unit().equals(normalized.unit()) && written.value().compareTo(normalized.value()) == 0;
        return same ? "" : "= " + grouped(normalized.value()) + " " + normalized.unit();
    }

    private static String grouped(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int least = plain.startsWith("-") ? 1 : 0;
        for (int i = point - 3; i > least; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
