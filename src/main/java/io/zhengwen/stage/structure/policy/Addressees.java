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
    private static final Pattern PROPOSERS =
            Pattern.compile("(?!各位|尊敬|女士|先生)[\\p{IsHan}·、]{2,40}(?:委员|代表|人大代表|政协委员)[：:]");
    private static final Pattern NOT_OFFICES =
            Pattern.compile("[。！？《》“”]|如下[:：]$|[:：].*[:：]|同志|代表|各位|朋友|先生|女士|附件|来源|作者|时间|日期|通知[:：]");

    static Optional<Addressees> find(List<TextLine> lines, UnitSplitter units) {
        Optional<Addressees> proposers = proposers(lines);
        if (proposers.isPresent()) {
            return proposers;
        }
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

    // 裴仲文委员： stands above the reply to a proposal.
    private static Optional<Addressees> proposers(List<TextLine> lines) {
        return lines.stream()
                .limit(TOP_LINES)
                .filter(line -> PROPOSERS.matcher(line.text()).matches())
                .map(line -> new Addressees(
                        List.of(line.text()
                                .substring(0, line.text().length() - 1)
                                .split("、", -1)),
                        line))
                .findFirst();
    }

    private static boolean hasOffice(List<String> names, UnitSplitter units) {
        long offices = names.stream().filter(units::looksLikeUnit).count();
        return 2 * offices >= names.size();
    }
}
