package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the paragraphs and table rows of an RTF file together. */
final class RtfBlocks {
    private final MarkupWriter out;
    private final Blocks blocks;
    private final RtfStyles styles = new RtfStyles();
    private final Deque<Open> stories = new ArrayDeque<>();
    private final Set<String> frames = new LinkedHashSet<>();
    private Open open = new Open();

    RtfBlocks(MarkupWriter out, String mediaType) {
        this.out = out;
        this.blocks = new Blocks(out, mediaType);
    }

    void text(String text) {
        open.text.append(text);
    }

    void number(String text) {
        open.number.append(text);
    }

    void styleName(String text) {
        styles.name(text);
    }

    void endStyle() {
        styles.end();
    }

    /** A text beside the main one begins; the paragraph that it interrupts waits. */
    void beginStory() {
        stories.push(open);
        open = new Open();
    }

    void endStory(RtfGroup.Story story) {
        endParagraph();
        endTable();
        List<Piece> pieces = open.pieces;
        open = stories.pop();
        if (story == RtfGroup.Story.FRAME) {
            StringBuilder lines = new StringBuilder();
            pieces.forEach(piece -> piece.writeLines(lines));
            lines.toString().lines().forEach(frames::add);
        } else {
            open.asides.addAll(pieces);
        }
    }

    /** A control word about paragraphs or tables. */
    void word(String word, int parameter, boolean on, RtfGroup.Target target) {
        if (target == RtfGroup.Target.STYLE) {
            styles.word(word, parameter);
            return;
        }
        if (target == RtfGroup.Target.NUMBER) {
            // A number's group sets its own paragraph, which is not the one that it stands in.
            return;
        }
        switch (word) {
            case "par", "sect" -> endParagraph();
            case "pard" -> {
                open.style = 0;
                open.outline = -1;
                open.inTable = false;
            }
            case "s" -> open.style = parameter;
            case "outlinelevel" -> open.outline = parameter;
            case "intbl" -> open.inTable = on;
            case "cell" -> endCell();
            case "row" -> endRow();
            default -> open.shape.word(word, parameter);
        }
    }

    private void endCell() {
        open.inTable = true;
        endParagraph();
        open.row.add(List.copyOf(open.cell));
        open.cell.clear();
    }

    private void endRow() {
        List<GridTable.Cell> cells = new ArrayList<>();
        for (int at = 0; at < open.row.size(); at++) {
            cells.add(open.shape.cell(at, open.row.get(at)));
        }
        open.row.clear();
        if (!cells.isEmpty()) {
            open.table.add(cells);
        }
    }

    private void endParagraph() {
        Piece.Paragraph paragraph =
                styles.paragraph(open.style, open.outline, open.number.toString(), open.text.toString());
        open.text.setLength(0);
        open.number.setLength(0);
        if (!open.inTable) {
            endTable();
        }
        put(paragraph);
        List<Piece> waiting = List.copyOf(open.asides);
        open.asides.clear();
        waiting.forEach(this::put);
    }

    private void endTable() {
        if (!open.row.isEmpty() || !open.cell.isEmpty()) {
            open.row.add(List.copyOf(open.cell));
            open.cell.clear();
            endRow();
        }
        if (!open.table.isEmpty()) {
            GridTable table = open.table;
            open.table = new GridTable();
            if (stories.isEmpty()) {
                table.writeTo(blocks);
            } else {
                blocks.openAside();
                table.writeTo(blocks);
                open.pieces.addAll(blocks.take());
            }
        }
    }

    private void put(Piece piece) {
        if (open.inTable) {
            open.cell.add(piece);
        } else if (stories.isEmpty()) {
            blocks.add(piece);
        } else {
            open.pieces.add(piece);
        }
    }

    void end() {
        while (!stories.isEmpty()) {
            endStory(RtfGroup.Story.ASIDE);
        }
        open.inTable = false;
        endParagraph();
        frames.forEach(out::pageFrame);
    }

    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder number = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Piece> asides = new ArrayList<>();
        private final List<Piece> cell = new ArrayList<>();
        private final List<List<Piece>> row = new ArrayList<>();
        private final RtfRow shape = new RtfRow();
        private GridTable table = new GridTable();
        private int style;
        private int outline = -1;
        private boolean inTable;
    }
}
