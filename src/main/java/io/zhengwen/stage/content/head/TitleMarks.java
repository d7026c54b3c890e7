package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.ResourceTable;
import java.util.List;
import java.util.regex.Pattern;

/** Knows the marks below a title that are part of it: （征求意见稿）, （2024—2026年）. */
final class TitleMarks {
    private static final int LONGEST = 20;
    private static final String OPENERS = "（(【〔[";
    private static final String CLOSERS = "）)】〕]";

    private final List<Pattern> patterns = ResourceTable.read("title-marks.tsv", 2).stream()
            .map(row -> Pattern.compile(row.get(1)))
            .toList();

    boolean isMark(String line) {
        if (line.length() > LONGEST
                || line.length() < 3
                || OPENERS.indexOf(line.charAt(0)) < 0
                || CLOSERS.indexOf(line.charAt(line.length() - 1)) < 0) {
            return false;
        }
        String inside = line.substring(1, line.length() - 1).strip();
        return patterns.stream().anyMatch(pattern -> pattern.matcher(inside).matches());
    }
}
