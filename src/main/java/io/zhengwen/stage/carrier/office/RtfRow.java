package io.zhengwen.stage.carrier.office;

import java.util.ArrayList;
import java.util.List;

/** The cells that a table row of an RTF file defines, ahead of their content. */
final class RtfRow {
    private final List<Integer> edges = new ArrayList<>();
    private final List<Boolean> covered = new ArrayList<>();
    private boolean nextCovered;

    void word(String word, int parameter) {
        switch (word) {
            case "trowd" -> {
                edges.clear();
                covered.clear();
                nextCovered = false;
            }
            case "clvmrg", "clmrg" -> nextCovered = true;
            case "cellx" -> {
                edges.add(parameter);
                covered.add(nextCovered);
                nextCovered = false;
            }
            default -> {}
        }
    }

    GridTable.Cell cell(int at, List<Piece> content) {
        boolean known = at < edges.size();
        int edge = known ? edges.get(at) : (edges.isEmpty() ? 0 : edges.get(edges.size() - 1)) + (at + 1) * 1_000;
        return new GridTable.Cell(edge, known && covered.get(at), content);
    }
}
