package io.zhengwen.stage.carrier.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table whose rows give the edges of their cells instead of columns, as in RTF and in Word before 2007: every edge that some
 * row has begins a column.
 */
final class GridTable {
    /** A twentieth of a point each; rows drawn by hand are not exactly in line. */
    private static final int TOLERANCE = 40;

    private final List<List<Cell>> rows = new ArrayList<>();

    void add(List<Cell> row) {
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void writeTo(Blocks blocks) {
        List<Integer> edges = edges();
        blocks.openTable();
        for (List<Cell> row : rows) {
            blocks.openRow();
            int column = 0;
            for (Cell cell : row) {
                int end = column;
                while (end < edges.size() && edges.get(end) <= cell.rightEdge + TOLERANCE) {
                    end++;
                }
                blocks.openCell();
                cell.content.forEach(blocks::add);
                blocks.closeCell(Math.max(1, end - column), cell.covered);
                column = Math.max(column + 1, end);
            }
        }
        blocks.closeTable();
    }

    private List<Integer> edges() {
        TreeSet<Integer> all = new TreeSet<>();
        rows.forEach(row -> row.forEach(cell -> all.add(cell.rightEdge)));
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > TOLERANCE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /**
     * A cell of a row.
     *
     * @param rightEdge measured from the same place in all rows
     * @param covered whether a cell above it or before it shows its value in its place
     */
    record Cell(int rightEdge, boolean covered, List<Piece> content) {}
}
