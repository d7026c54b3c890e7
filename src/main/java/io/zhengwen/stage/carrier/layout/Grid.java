package io.zhengwen.stage.carrier.layout;

import java.util.List;

/**
 * A table on one page.
 *
 * @param columns the places of its upright lines
 * @param rows its cells; a merged cell's text stands in its first place, the others are empty
 */
record Grid(float top, float bottom, List<Float> columns, List<List<String>> rows) implements Piece {
    Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public float left() {
        return columns.get(0);
    }

    @Override
    public float right() {
        return columns.get(columns.size() - 1);
    }

    boolean sameColumns(Grid other) {
        if (columns.size() != other.columns.size()) {
            return false;
        }
        float shift = other.left() - left();
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(other.columns.get(i) - columns.get(i) - shift) > 2 * Ruling.SNAP) {
                return false;
            }
        }
        return true;
    }
}
