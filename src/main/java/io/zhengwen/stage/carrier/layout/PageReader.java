package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.layout.ColumnSplitter.Item;
import io.zhengwen.stage.carrier.layout.PageColumns.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one page: tables first, then columns, then the lines of each. */
final class PageReader {
    private static final float COLUMN_GAP = 0.8F;

    private PageReader() {}

    static PageColumns read(DrawnPage page) {
        List<Glyph> rest = new ArrayList<>();
        List<Grid> grids = grids(page, withoutOverprint(page.glyphs()), rest);
        List<Item> items = new ArrayList<>();
        for (List<Glyph> row : LineBuilder.rows(rest)) {
            segments(row, items);
        }
        for (Grid grid : grids) {
            items.add(new Item(grid.left(), grid.right(), grid.top(), 10, grid));
        }
        List<Column> columns = new ArrayList<>();
        for (List<Item> stretch : ColumnSplitter.split(items)) {
            Column column = column(stretch);
            if (!column.pieces().isEmpty()) {
                columns.add(column);
            }
        }
        return new PageColumns(page.width(), page.height(), columns);
    }

    /** Characters drawn twice, a little apart, to look bold. */
    private static List<Glyph> withoutOverprint(List<Glyph> glyphs) {
        Map<String, List<Glyph>> seen = new HashMap<>();
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.blank()) {
                once.add(glyph);
                continue;
            }
            String place = glyph.text() + '@' + Math.round(glyph.y() / 4);
            List<Glyph> same = seen.computeIfAbsent(place, key -> new ArrayList<>());
            if (same.stream().skip(Math.max(0, same.size() - 40)).noneMatch(other -> overprints(glyph, other))) {
                once.add(glyph);
                same.add(glyph);
            }
        }
        return once;
    }

    private static boolean overprints(Glyph glyph, Glyph other) {
        float near = 0.2F * glyph.size();
        return Math.abs(glyph.x() - other.x()) < near && Math.abs(glyph.y() - other.y()) < near;
    }

    private static List<Grid> grids(DrawnPage page, List<Glyph> glyphs, List<Glyph> rest) {
        List<Lattice> lattices = TableFinder.find(page.rulings());
        lattices.addAll(OpenTables.find(page.rulings(), glyphs, lattices));
        // A frame around the page holds tables; the smaller one owns what stands in both.
        lattices.sort(Comparator.comparingDouble(
                lattice -> (lattice.right() - lattice.left()) * (lattice.bottom() - lattice.top())));
        for (Glyph glyph : glyphs) {
            Lattice owner = null;
            for (Lattice lattice : lattices) {
                if (owner == null && lattice.holds(glyph.middleX(), glyph.middleY())) {
                    owner = lattice;
                }
            }
            if (owner == null) {
                rest.add(glyph);
            } else {
                owner.put(glyph);
            }
        }
        return lattices.stream()
                .filter(lattice -> !lattice.isBlank())
                .map(Lattice::grid)
                .toList();
    }

    private static void segments(List<Glyph> row, List<Item> items) {
        int from = 0;
        Glyph before = null;
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i);
            if (glyph.blank()) {
                continue;
            }
            if (before != null && glyph.x() - before.right() > COLUMN_GAP * Math.min(before.size(), glyph.size())) {
                items.add(segment(row.subList(from, i), before.right()));
                from = i;
            }
            before = before == null || glyph.right() > before.right() || from == i ? glyph : before;
        }
        if (before != null) {
            items.add(segment(row.subList(from, row.size()), before.right()));
        }
    }

    private static Item segment(List<Glyph> glyphs, float right) {
        Glyph first = firstInk(glyphs);
        return new Item(first.x(), right, first.y(), first.size(), glyphs);
    }

    private static Glyph firstInk(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> !glyph.blank()).findFirst().orElseThrow();
    }

    private static Column column(List<Item> items) {
        List<Piece> pieces = new ArrayList<>();
        List<Glyph> glyphs = new ArrayList<>();
        for (Item item : items) {
            if (item.thing() instanceof Grid grid) {
                pieces.add(grid);
            } else if (item.thing() instanceof List<?> list) {
                list.forEach(glyph -> glyphs.add((Glyph) glyph));
            }
        }
        for (List<Glyph> row : LineBuilder.rows(glyphs)) {
            Line line = LineBuilder.line(row);
            if (!line.text().isEmpty()) {
                pieces.add(line);
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::top));
        return Column.around(pieces);
    }
}
