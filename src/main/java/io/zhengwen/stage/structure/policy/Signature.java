package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.TextLine;
import io.zhengwen.stage.structure.duty.UnitSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names and the date under a notice (发文机关署名, 成文日期).
 *
 * @param firstLine index of the first line that belongs to it
 */
record Signature(List<String> names, Span namesSpan, PartialDate date, Span dateSpan, int firstLine) {
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_NAME = 48;

    /** The first one: in a notice that prints a plan it stands before the plan. */
    static Optional<Signature> find(List<TextLine> lines, UnitSplitter units) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Optional<DateMention> date = dateAtEnd(line.text());
            if (date.isPresent()) {
                Optional<Signature> signature = at(lines, i, date.get(), units);
                if (signature.isPresent()) {
                    return signature;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Signature> at(List<TextLine> lines, int index, DateMention date, UnitSplitter units) {
        TextLine line = lines.get(index);
        List<String> names = new ArrayList<>();
        String before = line.text().substring(0, date.span().start()).strip();
        int first = index;
        int namesEnd = line.span().start() + before.length();
        if (!before.isEmpty()) {
            names.addAll(names(before, units));
        } else {
            while (first > 0 && names.size() < MOST_NAMES) {
                List<String> above = names(lines.get(first - 1).text(), units);
                if (above.isEmpty()) {
                    break;
                }
                names.addAll(0, above);
                first--;
            }
            namesEnd = first < index
                    ? lines.get(index - 1).span().end()
                    : line.span().start();
        }
        Optional<PartialDate> day = date.resolve().map(PartialDate::toDay);
        if (names.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Span written = line.part(date.span().start(), date.span().end());
        return Optional.of(new Signature(
                names.stream().distinct().toList(),
                new Span(lines.get(first).span().start(), namesEnd),
                day.get(),
                written,
                first));
    }

    private static Optional<DateMention> dateAtEnd(String line) {
        if (line.length() > 2 * LONGEST_NAME) {
            return Optional.empty();
        }
        List<DateMention> dates = DateExpressions.findAll(line);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        DateMention last = dates.get(dates.size() - 1);
        boolean whole = last.year().isPresent() && last.month().isPresent();
        return whole && line.substring(last.span().end()).isBlank() ? Optional.of(last) : Optional.empty();
    }

    private static List<String> names(String line, UnitSplitter units) {
        String text = line.strip();
        if (text.length() > 2 * LONGEST_NAME || text.contains("：") || text.contains(":")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String piece : text.split("[、\\s　]{1,12}+", -1)) {
            String name = piece.strip();
            if (name.length() < 3 || name.length() > LONGEST_NAME || !isBody(name, units)) {
                return isBody(joined(text), units) ? List.of(joined(text)) : List.of();
            }
            names.addAll(GluedNames.split(name, units));
        }
        return names;
    }

    // Letters of a name are sometimes spaced out: 市 政 府.
    private static String joined(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static boolean isBody(String name, UnitSplitter units) {
        return name.length() >= 3
                && name.length() <= LONGEST_NAME
                && units.looksLikeUnit(name)
                && name.codePoints()
                        .allMatch(c -> Character.isLetter(c) || c == '（' || c == '）' || c == '(' || c == ')')
                && !name.startsWith("关于");
    }
}
