package io.zhengwen.stage.carrier.layout;

import java.util.List;

/** A page in reading order: its bands from top to bottom, each column of a band by itself. */
record PageColumns(float width, float height, List<Column> columns) {
    PageColumns {
        columns = List.copyOf(columns);
    }

    /**
     * A stretch of a page that is read from top to bottom.
     *
     * @param left where its lines begin
     * @param right where its full lines end
     */
    record Column(float left, float right, List<Piece> pieces) {
        Column {
            pieces = List.copyOf(pieces);
        }

        /** Where all lines of a page are short, they do not tell its right edge: it mirrors the left one. */
        Column widened(float pageWidth) {
            boolean narrow = right > 0 && right - left < 0.6F * (pageWidth - 2 * left);
            return narrow ? new Column(left, pageWidth - left, pieces) : this;
        }

        /** The stretch that these pieces take; tables may stick out. */
        static Column around(List<Piece> pieces) {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (Piece piece : pieces) {
                if (piece instanceof Line) {
                    left = Math.min(left, piece.left());
                    right = Math.max(right, piece.right());
                }
            }
            return new Column(Math.min(left, right), right, pieces);
        }
    }
}
