package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.stage.content.body.Judged;
import java.util.List;
import java.util.regex.Pattern;

/** Knows the lines that stand under a headline: date, source, byline, counters. */
final class StampLine {
    private static final List<String> FIELDS = List.of("published", "stamped", "updated", "outlet", "authors", "views");
    private static final Pattern OTHER = Pattern.compile(
            "^[【（(\\[]?[^】）)]{0,16}[记記]者[^。]{0,30}[】）)\\]]?$|日[电電][】）)]?$|^https?://|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b.{0,20}\\d{4}|(?:次|人)(?:浏览|阅读)");
    private static final int LONGEST = 100;

    private final LabelTable labels;

    StampLine(LabelTable labels) {
        this.labels = labels;
    }

    boolean matches(Judged judged) {
        if (judged.isMeta()) {
            return true;
        }
        String line = judged.block().text();
        if (line.length() > LONGEST || line.indexOf('。') >= 0 || judged.isLinks()) {
            return false;
        }
        boolean labelled = labels.read(line).stream()
                .anyMatch(pair -> FIELDS.stream().anyMatch(field -> labels.is(field, pair.label())));
        return labelled || hasDay(line) || OTHER.matcher(line).find();
    }

    /** Whether the line is a cell or row of an index table. */
    boolean isTable(Judged judged) {
        String line = judged.block().text();
        return line.length() <= LONGEST
                && (labels.asLabel(line).isPresent()
                        || !labels.readBare(line).isEmpty()
                        || labels.read(line).stream()
                                .findFirst()
                                .filter(pair -> labels.kind(pair.label()).isPresent() && line.startsWith(pair.label()))
                                .isPresent());
    }

    private static boolean hasDay(String line) {
        return DateExpressions.findAll(line).stream()
                .anyMatch(date -> date.year().isPresent()
                        && date.day().isPresent()
                        && line.length() - date.span().length() <= LONGEST / 2);
    }
}
