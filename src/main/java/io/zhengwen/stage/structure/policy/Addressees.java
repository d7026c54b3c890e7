package io.zhengwen.stage.structure.policy;

import io.zhengwen.stage.structure.TextLine;
import io.zhengwen.stage.structure.duty.UnitSplitter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The 主送机关: the line under the title that ends in a colon and names only offices. */
record Addressees(List<String> names, TextLine line) {
    private static final int TOP_LINES = 14;
    private static final int LONGEST = 400;
    private static final Pattern NOT_OFFICES =
            Pattern.compile("[。！？《》“”]|如下[:：]$|[:：].*[:：]|同志|代表|各位|朋友|先生|女士|附件|来源|作者|时间|日期|通知[:：]");

    static Optional<Addressees> find(List<TextLine> lines, UnitSplitter units) {
        return lines.stream()
                .limit(TOP_LINES)
                .filter(line -> line.text().endsWith("：") || line.text().endsWith(":"))
                .filter(line -> line.text().length() <= LONGEST
                        && !NOT_OFFICES.matcher(line.text()).find())
                .map(line -> new Addressees(
                        units.split(line.text().substring(0, line.text().length() - 1)), line))
                .filter(found -> !found.names().isEmpty() && hasOffice(found.names(), units))
                .findFirst();
    }

    private static boolean hasOffice(List<String> names, UnitSplitter units) {
        long offices = names.stream().filter(units::looksLikeUnit).count();
        return 2 * offices >= names.size();
    }
}
