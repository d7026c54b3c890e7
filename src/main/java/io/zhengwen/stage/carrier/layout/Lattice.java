package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The cells that crossing lines make, merged where no line parts them. */
final class Lattice {
    private static final int MOST_CELLS = 20_000;

    private final float[] xs;
    private final float[] ys;
    private final int[] owner;
    private final List<List<Glyph>> inks = new ArrayList<>();

    private Lattice(float[] xs, float[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.owner = new int[(xs.length - 1) * (ys.length - 1)];
        for (int i = 0; i < owner.length; i++) {
            owner[i] = i;
            inks.add(new ArrayList<>());
        }
    }

    static Optional<Lattice> of(List<Ruling> rulings) {
        List<Ruling> level = rulings.stream().filter(Ruling::level).toList();
        List<Ruling> upright =
                rulings.stream().filter(ruling -> !ruling.level()).toList();
        if (level.size() < 2 || upright.isEmpty()) {
            return Optional.empty();
        }
        float[] ys = places(level, ends(upright));
        float[] xs = places(upright, ends(level));
        if (xs.length < 2 || ys.length < 2 || (long) (xs.length - 1) * (ys.length - 1) > MOST_CELLS) {
            return Optional.empty();
        }
        Lattice lattice = new Lattice(xs, ys);
        lattice.merge(level, upright);
        return lattice.cells() < 2 ? Optional.empty() : Optional.of(lattice);
    }

    boolean holds(float x, float y) {
        return x >= xs[0] && x <= xs[xs.length - 1] && y >= ys[0] && y <= ys[ys.length - 1];
    }

    float left() {
        return xs[0];
    }

    float right() {
        return xs[xs.length - 1];
    }

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    /** Takes a character into its cell. */
    void put(Glyph glyph) {
        int cell = interval(ys, glyph.middleY()) * (xs.length - 1) + interval(xs, glyph.middleX());
        inks.get(find(cell)).add(glyph);
    }

    boolean isBlank() {
        return inks.stream().allMatch(ink -> ink.stream().allMatch(Glyph::blank));
    }

    /** The table; rows that hold nothing at all are lines drawn double. */
    Grid grid() {
        List<List<String>> rows = new ArrayList<>();
        int width = xs.length - 1;
        for (int row = 0; row < ys.length - 1; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                int cell = row * width + column;
                cells.add(find(cell) == cell ? CellText.of(inks.get(cell), widthOf(cell)) : "");
            }
            if (ys[row + 1] - ys[row] > 6 || cells.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(List.copyOf(cells));
            }
        }
        List<Float> columns = new ArrayList<>();
        for (float x : xs) {
            columns.add(x);
        }
        return new Grid(top(), bottom(), columns, rows);
    }

    private float widthOf(int cell) {
        int width = xs.length - 1;
        int column = cell % width;
        while (column + 1 < width && find(cell - cell % width + column + 1) == cell) {
            column++;
        }
        return xs[column + 1] - xs[cell % width];
    }

    private int cells() {
        int cells = 0;
        for (int i = 0; i < owner.length; i++) {
            if (find(i) == i) {
                cells++;
            }
        }
        return cells;
    }

    private void merge(List<Ruling> level, List<Ruling> upright) {
        int width = xs.length - 1;
        for (int row = 0; row < ys.length - 1; row++) {
            for (int column = 0; column < width; column++) {
                int cell = row * width + column;
                if (column + 1 < width && !parted(upright, xs[column + 1], ys[row], ys[row + 1])) {
                    unite(cell, cell + 1);
                }
                if (row + 2 < ys.length && !parted(level, ys[row + 1], xs[column], xs[column + 1])) {
                    unite(cell, cell + width);
                }
            }
        }
    }

    private static boolean parted(List<Ruling> rulings, float at, float from, float to) {
        float covered = 0;
        for (Ruling ruling : rulings) {
            if (Math.abs(ruling.at() - at) <= Ruling.SNAP) {
                covered += Math.max(0, Math.min(to, ruling.to()) - Math.max(from, ruling.from()));
            }
        }
        return covered > 0.6F * (to - from);
    }

    private void unite(int a, int b) {
        int first = find(a);
        int second = find(b);
        owner[Math.max(first, second)] = Math.min(first, second);
    }

    private int find(int cell) {
        int root = cell;
        while (owner[root] != root) {
            root = owner[root];
        }
        for (int i = cell; owner[i] != root; ) {
            int next = owner[i];
            owner[i] = root;
            i = next;
        }
        return root;
    }

    private static int interval(float[] places, float at) {
        int interval = 0;
        while (interval + 2 < places.length && at >= places[interval + 1]) {
            interval++;
        }
        return interval;
    }

    /** The ends of the other lines count too: many tables are open at their sides. */
    private static List<Float> ends(List<Ruling> rulings) {
        List<Float> ends = new ArrayList<>();
        float from = Float.MAX_VALUE;
        float to = -Float.MAX_VALUE;
        for (Ruling ruling : rulings) {
            from = Math.min(from, ruling.from());
            to = Math.max(to, ruling.to());
        }
        Collections.addAll(ends, from, to);
        return ends;
    }

    private static float[] places(List<Ruling> rulings, List<Float> ends) {
        List<Float> all = new ArrayList<>();
        rulings.forEach(ruling -> all.add(ruling.at()));
        all.sort(null);
        List<Float> places = new ArrayList<>();
        for (float at : all) {
            if (places.isEmpty() || at - places.get(places.size() - 1) > Ruling.SNAP) {
                places.add(at);
            }
        }
        if (ends.get(0) < places.get(0) - 2 * Ruling.SNAP) {
            places.add(0, ends.get(0));
        }
        if (ends.get(1) > places.get(places.size() - 1) + 2 * Ruling.SNAP) {
            places.add(ends.get(1));
        }
        float[] result = new float[places.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = places.get(i);
        }
        return result;
    }
}
