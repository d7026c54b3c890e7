package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Comparison;
import io.zhengwen.document.Quantity;
import io.zhengwen.document.Span;

/**
 * A quantity as it stands in a text.
 *
 * @param span the whole expression with its words of comparison: 不低于3.5%
 * @param core number and unit alone
 * @param bounded whether a word of comparison stands beside it
 * @param small a Chinese numeral below ten (三个), often a figure of speech
 */
record QuantityMention(
        Span span,
        Span core,
        Comparison op,
        Quantity quantity,
        Quantity normalized,
        Unit unit,
        boolean bounded,
        boolean small) {
    /** 至少配备信息员2名: the bound stands before the verb. */
    QuantityMention limitedBy(String words) {
        if (bounded) {
            return this;
        }
        Comparison limit = words.contains("至少")
                ? Comparison.AT_LEAST
                : words.contains("至多") || words.contains("最多") ? Comparison.AT_MOST : op;
        return new QuantityMention(span, core, limit, quantity, normalized, unit, limit != op, small);
    }

    /** The same with the unit as the text writes it. */
    QuantityMention in(String writtenUnit) {
        return new QuantityMention(
                span, core, op, new Quantity(quantity.value(), writtenUnit), normalized, unit, bounded, small);
    }

    /** Of 突破300亿元和3000亿元 the bound before the first number governs the second. */
    QuantityMention boundedLike(QuantityMention first) {
        boolean inherits = !bounded && first.span().start() < first.core().start();
        return inherits ? new QuantityMention(span, core, first.op(), quantity, normalized, unit, true, small) : this;
    }
}
