package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.layout.PageColumns.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines of a column begin and end, and how far apart they stand.
 *
 * @param left where a line begins that goes on with a paragraph
 * @param right where the longest lines end
 * @param pitch from one base line to the next
 * @param indented whether paragraphs begin to the right of the lines that follow
 */
record Edges(float left, float right, float pitch, boolean indented) {
    float width() {
        return right - left;
    }

    boolean centres(Line line) {
        return Math.abs(line.middle() - (left + right) / 2) < 1.1F * line.size()
                && line.left() - left > 1.2F * line.size()
                && right - line.right() > 1.2F * line.size();
    }

    /** Whether the next line's beginning would not have fitted. */
    boolean full(Line line, Line next) {
        return right - line.right() < next.firstUnit() + 0.8F * line.size();
    }

    static Edges of(List<Column> columns) {
        float left = Float.MAX_VALUE;
        float right = 0;
        List<List<Line>> runs = new ArrayList<>();
        for (Column column : columns) {
            runs.add(lines(column));
            right = Math.max(right, column.right());
        }
        for (List<Line> run : runs) {
            for (Line line : run) {
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
            }
        }
        if (right == 0) {
            return new Edges(0, 0, 0, false);
        }
        Edges rough = new Edges(left, right, 0, false);
        float settled = rough.continued(runs);
        return new Edges(settled, right, pitch(runs), indented(runs, settled));
    }

    static List<Line> lines(Column column) {
        return column.pieces().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    /** Where most lines begin that follow a full one. */
    private float continued(List<List<Line>> runs) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<Line> run : runs) {
            for (int i = 1; i < run.size(); i++) {
                Line line = run.get(i);
                if (full(run.get(i - 1), line) && Math.abs(run.get(i - 1).size() - line.size()) < 0.5F) {
                    counts.merge(Math.round(line.left() / 2), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .filter(most -> most.getValue() > 1)
                .map(most -> Math.min(most.getKey() * 2F, left + width() / 4))
                .orElse(left);
    }

    private static float pitch(List<List<Line>> runs) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<Line> run : runs) {
            for (int i = 1; i < run.size(); i++) {
                float pitch = run.get(i).y() - run.get(i - 1).y();
                if (pitch > 0.8F * run.get(i).size() && pitch < 4 * run.get(i).size()) {
                    counts.merge(Math.round(pitch), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(most -> (float) most.getKey())
                .orElse(0F);
    }

    private static boolean indented(List<List<Line>> runs, float left) {
        int indented = 0;
        for (List<Line> run : runs) {
            for (int i = 1; i < run.size(); i++) {
                Line first = run.get(i - 1);
                float indent = (first.left() - left) / first.size();
                if (indent > 1.5F && indent < 2.6F && Math.abs(run.get(i).left() - left) < 0.3F * first.size()) {
                    indented++;
                }
            }
        }
        return indented >= 2;
    }
}
