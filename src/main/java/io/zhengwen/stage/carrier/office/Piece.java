package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.List;

/**
 * A paragraph or a table, as it stands in a body, a cell or a text box.
 */
sealed interface Piece {
    /** What a paragraph is to its reader. */
    enum Kind {
        TEXT,
        HEADING,
        ITEM,
        CAPTION,
        FRAME
    }

    void write(MarkupWriter out);

    /** In a cell: lines. */
    void writeLines(StringBuilder lines);

    record Paragraph(Kind kind, int level, String text) implements Piece {
        private static final int LOWEST_HEADING = 6;

        static Paragraph text(String text) {
            return new Paragraph(Kind.TEXT, 0, text);
        }

        static Paragraph heading(int level, String text) {
            return new Paragraph(Kind.HEADING, Math.min(level, LOWEST_HEADING), text);
        }

        @Override
        public void write(MarkupWriter out) {
            String shown = text.strip();
            switch (kind) {
                case HEADING -> out.heading(level, shown);
                case ITEM -> out.listItem(shown);
                case CAPTION -> out.caption(shown);
                case FRAME -> out.pageFrame(shown);
                default -> out.paragraph(shown);
            }
        }

        @Override
        public void writeLines(StringBuilder lines) {
            String shown = text.strip();
            if (!shown.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(shown);
            }
        }
    }

    /** A table by rows of cells; a covered cell is an empty one. */
    record Table(List<List<List<Piece>>> rows) implements Piece {
        @Override
        public void write(MarkupWriter out) {
            if (rows.size() == 1 && rows.get(0).size() == 1) {
                // A frame drawn around text.
                rows.get(0).get(0).forEach(piece -> piece.write(out));
                return;
            }
            out.table(() -> rows.stream()
                    .map(row -> row.stream().map(Table::lines).toList())
                    .iterator());
        }

        @Override
        public void writeLines(StringBuilder lines) {
            for (List<List<Piece>> row : rows) {
                String line = String.join("\t", row.stream().map(Table::lines).toList())
                        .strip();
                if (!line.isEmpty()) {
                    lines.append(lines.isEmpty() ? "" : "\n").append(line);
                }
            }
        }

        private static String lines(List<Piece> cell) {
            StringBuilder lines = new StringBuilder();
            cell.forEach(piece -> piece.writeLines(lines));
            return lines.toString();
        }
    }
}
