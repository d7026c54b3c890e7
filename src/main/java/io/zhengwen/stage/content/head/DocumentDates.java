package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.ResourceTable;
import java.util.List;
import java.util.regex.Pattern;

/** Tells lines that date the document itself, （2021年7月6日…通过）, from lines that say when a page was published. */
final class DocumentDates {
    private final List<Pattern> patterns = ResourceTable.read("document-dates.tsv", 2).stream()
            .map(row -> Pattern.compile(row.get(1)))
            .toList();

    boolean has(String line) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }
}
