package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tables with level lines only, as in papers and yearbooks: where three or more lines of one length stand one below the
 * other and the text between them leaves white gutters, the gutters part the columns.
 */
final class OpenTables {
    private static final int LEAST_LINES = 3;
    private static final float SHORTEST = 100;
    private static final float SAME = 4;
    private static final float GUTTER = 5;

    private OpenTables() {}

    static List<Lattice> find(List<Ruling> rulings, List<Glyph> glyphs, List<Lattice> closed) {
        if (rulings.size() > TableFinder.MOST_RULINGS) {
            return List.of();
        }
        List<Ruling> level = new ArrayList<>(TableFinder.joined(rulings));
        level.removeIf(ruling -> !ruling.level() || ruling.length() < SHORTEST || isInside(ruling, closed));
        level.sort(Comparator.comparingDouble(Ruling::at));
        List<Lattice> found = new ArrayList<>();
        while (!level.isEmpty()) {
            Ruling first = level.get(0);
            List<Ruling> group = level.stream()
                    .filter(ruling ->
                            Math.abs(ruling.from() - first.from()) < SAME && Math.abs(ruling.to() - first.to()) < SAME)
                    .toList();
            level.removeAll(group);
            if (group.size() >= LEAST_LINES) {
                read(group, glyphs, found);
            }
        }
        return found;
    }

    private static boolean isInside(Ruling ruling, List<Lattice> closed) {
        return closed.stream().anyMatch(lattice -> lattice.holds((ruling.from() + ruling.to()) / 2, ruling.at()));
    }

    private static void read(List<Ruling> lines, List<Glyph> glyphs, List<Lattice> found) {
        Ruling top = lines.get(0);
        Ruling bottom = lines.get(lines.size() - 1);
        List<Glyph> inside = glyphs.stream()
                .filter(glyph -> !glyph.blank()
                        && glyph.middleY() > top.at()
                        && glyph.middleY() < bottom.at()
                        && glyph.middleX() > top.from()
                        && glyph.middleX() < top.to())
                .toList();
        List<Float> gutters = gutters(inside);
        if (gutters.isEmpty()) {
            return;
        }
        List<Ruling> drawn = new ArrayList<>(lines);
        drawn.add(new Ruling(false, top.from(), top.at(), bottom.at()));
        drawn.add(new Ruling(false, top.to(), top.at(), bottom.at()));
        gutters.forEach(x -> drawn.add(new Ruling(false, x, top.at(), bottom.at())));
        addRows(drawn, lines, inside, gutters.get(0));
        Lattice.of(drawn).ifPresent(found::add);
    }

    /** The middles of the white stretches that run through all rows. */
    private static List<Float> gutters(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        List<Float> gutters = new ArrayList<>();
        float right = Float.MAX_VALUE;
        for (Glyph glyph : sorted) {
            if (glyph.x() - right > Math.max(GUTTER, 0.5F * glyph.size())) {
                gutters.add((glyph.x() + right) / 2);
            }
            right = right == Float.MAX_VALUE ? glyph.right() : Math.max(right, glyph.right());
        }
        return gutters;
    }

    /** Between two lines with more rows than one, a row begins where its first cell does. */
    private static void addRows(List<Ruling> drawn, List<Ruling> lines, List<Glyph> glyphs, float firstGutter) {
        if (lines.size() > LEAST_LINES + 1) {
            return;
        }
        Ruling above = null;
        for (List<Glyph> row : LineBuilder.rows(glyphs)) {
            Glyph first = row.get(0);
            float top = first.y() - first.size();
            Ruling line = lineAbove(lines, first.middleY());
            boolean begins = first.x() < firstGutter;
            if (begins && line.equals(above)) {
                drawn.add(new Ruling(true, top, line.from(), line.to()));
            }
            above = begins ? line : above;
        }
    }

    private static Ruling lineAbove(List<Ruling> lines, float y) {
        Ruling above = lines.get(0);
        for (Ruling line : lines) {
            if (line.at() < y) {
                above = line;
            }
        }
        return above;
    }
}
