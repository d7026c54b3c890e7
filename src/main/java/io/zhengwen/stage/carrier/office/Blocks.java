package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Takes paragraphs, tables and asides as a format's reader comes upon them, and writes them in reading order: a footnote or a
 * text box stands behind the paragraph or table that it hangs on, since neither may tear a sentence apart.
 */
final class Blocks {
    private static final int MOST_CELLS = 1_000_000;
    private static final int WIDEST_SPAN = 1_000;
    private static final int DEEPEST = 100;

    private final MarkupWriter out;
    private final String mediaType;
    private final Deque<List<Piece>> open = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final List<Piece> asides = new ArrayList<>();
    private int cells;

    Blocks(MarkupWriter out, String mediaType) {
        this.out = out;
        this.mediaType = mediaType;
    }

    boolean inTable() {
        return !tables.isEmpty();
    }

    void add(Piece piece) {
        if (open.isEmpty()) {
            piece.write(out);
            List<Piece> waiting = List.copyOf(asides);
            asides.clear();
            waiting.forEach(aside -> aside.write(out));
        } else {
            open.peek().add(piece);
        }
    }

    void openAside() {
        enter();
    }

    void closeAside() {
        asides.addAll(open.pop());
    }

    /** Ends the open cell or box and hands out what it holds, with what hangs on it. */
    List<Piece> take() {
        List<Piece> all = new ArrayList<>(open.pop());
        all.addAll(asides);
        asides.clear();
        return all;
    }

    void openTable() {
        tables.push(new OpenTable(new ArrayList<>()));
    }

    void openRow() {
        if (!tables.isEmpty()) {
            tables.peek().rows.add(new ArrayList<>());
        }
    }

    /** A row that turned out not to be there. */
    void dropRow() {
        if (!tables.isEmpty() && !tables.peek().rows.isEmpty()) {
            tables.peek().rows.remove(tables.peek().rows.size() - 1);
        }
    }

    void openCell() {
        enter();
    }

    /**
     * Ends the open cell.
     *
     * @param span how many columns it takes
     * @param covered whether a cell above or before it shows its value in its place
     */
    void closeCell(int span, boolean covered) {
        List<Piece> content = open.pop();
        cover(covered ? List.of() : content);
        for (int more = 1; more < Math.min(span, WIDEST_SPAN); more++) {
            cover(List.of());
        }
    }

    /** Columns that no cell fills. */
    void gap(int columns) {
        for (int column = 0; column < Math.min(columns, WIDEST_SPAN); column++) {
            cover(List.of());
        }
    }

    private void cover(List<Piece> content) {
        if (tables.isEmpty()) {
            return;
        }
        cells++;
        if (cells > MOST_CELLS) {
            throw refusal(String.format(Locale.ROOT, "more than %d cells, limit %d", MOST_CELLS, MOST_CELLS));
        }
        if (tables.peek().rows.isEmpty()) {
            openRow();
        }
        List<List<List<Piece>>> rows = tables.peek().rows;
        rows.get(rows.size() - 1).add(content);
    }

    void closeTable() {
        List<List<List<Piece>>> rows = tables.pop().rows;
        rows.removeIf(List::isEmpty);
        if (!rows.isEmpty()) {
            add(new Piece.Table(rows));
        }
    }

    private void enter() {
        if (open.size() >= DEEPEST) {
            throw refusal(String.format(Locale.ROOT, "tables and boxes %d deep, limit %d", open.size() + 1, DEEPEST));
        }
        open.push(new ArrayList<>());
    }

    private DocumentRejectedException refusal(String detail) {
        return new DocumentRejectedException(
                new CarrierRefusal(CarrierRefusal.Reason.LIMIT_EXCEEDED, mediaType, detail));
    }

    private record OpenTable(List<List<List<Piece>>> rows) {}
}
