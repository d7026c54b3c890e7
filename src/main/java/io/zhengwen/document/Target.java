package io.zhengwen.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A number promised for the future.
 *
 * @param quantity as written, such as 500 家 or 8.29 亿美元
 * @param normalized in base units, such as 829000000 美元
 * @param period for recurring targets an ISO 8601 duration such as {@code P1Y}
 * @param commitment the word that promises (力争, 确保 …)
 * @param path outline path, such as {@code 四/(一)}; empty when the document has no outline there
 * @param text the span's text
 */
public record Target(
        String metric,
        Comparison op,
        Quantity quantity,
        Quantity normalized,
        Optional<PartialDate> deadline,
        Optional<String> period,
        Optional<String> commitment,
        String path,
        String text,
        Span span,
        double confidence) {
    public Target {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(op, "op");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(normalized, "normalized");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(commitment, "commitment");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
