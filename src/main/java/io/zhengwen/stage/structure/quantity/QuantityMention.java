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
        boolean small) {}
