package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells of one sheet that hold something. The empty rim is not written, nor more than a few of the empty rows and columns
 * in a gap: a note a thousand columns to the right is no reason for a thousand cells in each row.
 */
final class SheetCells {
    private static final int MOST_CELLS = 1_000_000;
    private static final int WIDEST_GAP = 20;

    private final String mediaType;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final BitSet columns = new BitSet();
    private int count;

    SheetCells(String mediaType) {
        this.mediaType = mediaType;
    }

    void put(int row, int column, String value) {
        if (value.isBlank() || row < 0 || column < 0 || column > 0xffff) {
            return;
        }
        count++;
        limit(count);
        columns.set(column);
        rows.computeIfAbsent(row, key -> new Row()).put(column, value);
    }

    /** Writes the sheet under its name; nothing when it is empty. */
    void write(String name, MarkupWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        out.heading(2, name);
        int[] shown = shownColumns();
        List<Row> lines = new ArrayList<>();
        int before = rows.firstKey();
        for (Map.Entry<Integer, Row> row : rows.entrySet()) {
            int gap = row.getKey() - before - 1;
            for (int empty = 0; empty < gap && gap <= WIDEST_GAP; empty++) {
                lines.add(Row.EMPTY);
            }
            lines.add(row.getValue());
            before = row.getKey();
        }
        limit((long) lines.size() * shown.length / 8);
        out.table(() -> lines.stream().map(row -> row.over(shown)).iterator());
    }

    private int[] shownColumns() {
        int[] shown = new int[columns.length()];
        int size = 0;
        int before = columns.nextSetBit(0);
        for (int column = before; column >= 0; column = columns.nextSetBit(column + 1)) {
            int gap = column - before - 1;
            for (int empty = before + 1; empty < column && gap <= WIDEST_GAP; empty++) {
                shown[size++] = empty;
            }
            shown[size++] = column;
            before = column;
        }
        return Arrays.copyOf(shown, size);
    }

    private void limit(long cells) {
        if (cells > MOST_CELLS) {
            throw new DocumentRejectedException(new CarrierRefusal(
                    CarrierRefusal.Reason.LIMIT_EXCEEDED,
                    mediaType,
                    String.format(Locale.ROOT, "%d cells in a sheet, limit %d", cells, MOST_CELLS)));
        }
    }

    private static final class Row {
        private static final Row EMPTY = new Row();

        private int[] columns = new int[8];
        private String[] values = new String[8];
        private int size;

        private void put(int column, String value) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            columns[size] = column;
            values[size] = value;
            size++;
        }

        private List<String> over(int[] shown) {
            String[] line = new String[shown.length];
            Arrays.fill(line, "");
            for (int cell = 0; cell < size; cell++) {
                int at = Arrays.binarySearch(shown, columns[cell]);
                if (at >= 0) {
                    line[at] = values[cell];
                }
            }
            return Arrays.asList(line);
        }
    }
}
