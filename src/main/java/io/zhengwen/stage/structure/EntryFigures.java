package io.zhengwen.stage.structure;

import io.zhengwen.document.Chronicle;
import io.zhengwen.document.Figure;
import io.zhengwen.document.MilestoneEntry;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Gives the figures inside an entry of a chronicle the day of the entry, unless they name another. */
final class EntryFigures {
    private EntryFigures() {}

    static List<Figure> dated(List<Figure> figures, Chronicle chronicle) {
        NavigableMap<Integer, MilestoneEntry> byStart = new TreeMap<>();
        chronicle.entries().forEach(entry -> byStart.put(entry.span().start(), entry));
        return figures.stream()
                .map(figure -> figure.asOf().isPresent() ? figure : dated(figure, byStart))
                .toList();
    }

    private static Figure dated(Figure figure, NavigableMap<Integer, MilestoneEntry> byStart) {
        return Optional.ofNullable(byStart.floorEntry(figure.span().start()))
                .map(Map.Entry::getValue)
                .filter(entry -> figure.span().end() <= entry.span().end())
                .flatMap(MilestoneEntry::date)
                .map(date -> new Figure(
                        figure.metric(),
                        figure.op(),
                        figure.quantity(),
                        figure.normalized(),
                        Optional.of(date),
                        figure.text(),
                        figure.span()))
                .orElse(figure);
    }
}
