package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date set for a whole block: 完成时限：2025年6月底前, or the cell of a table row that holds nothing else. */
final class Deadlines {
    private static final Pattern LABEL =
            Pattern.compile("(?:完成|办结|整改|落实)?(?:时限|期限|时间|时间节点|进度)[：:][ 　]{0,2}(?<date>[^，。；;）)\\n]{2,24})");
    private static final Pattern CELLS = Pattern.compile("\\t| \\| |(?<=[\\p{IsHan}0-9%％以上下]) (?=[\\p{IsHan}0-9])");

    /** Whether a block is the row of a table: cells of which one holds nothing but a date. */
    boolean isRow(String block, Moment moment) {
        return !LABEL.matcher(block).find() && in(block, moment).isPresent();
    }

    Optional<PartialDate> in(String block, Moment moment) {
        Matcher label = LABEL.matcher(block);
        if (label.find()) {
            return DateMarkers.only(label.group("date"), moment);
        }
        String[] cells = CELLS.split(block, -1);
        return cells.length < 3
                ? Optional.empty()
                : Arrays.stream(cells)
                        .skip(1)
                        .map(cell -> DateMarkers.only(cell, moment))
                        .flatMap(Optional::stream)
                        .reduce((first, last) -> last);
    }
}
