package io.zhengwen.stage.carrier.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Walks through a Word document before 2007. */
final class DocStory {
    private static final char FOOTNOTE = '\u0002';
    private static final char DRAWING = '\u0008';
    private static final int NO_OUTLINE = 9;
    private static final int DEEPEST = 20;

    private final HWPFDocument document;
    private final Blocks blocks;
    private final DocLists lists;
    private final Map<Integer, Range> notes = new HashMap<>();
    private boolean boxesShown;

    DocStory(HWPFDocument document, Blocks blocks) {
        this.document = document;
        this.blocks = blocks;
        this.lists = new DocLists(document.getListTables());
        collect(document.getFootnotes(), document.getFootnoteRange());
        collect(document.getEndnotes(), document.getEndnoteRange());
    }

    private void collect(Notes anchors, Range texts) {
        for (int note = 0; note < anchors.getNotesCount(); note++) {
            int from = texts.getStartOffset() + anchors.getNoteTextStartOffset(note);
            int to = texts.getStartOffset() + anchors.getNoteTextEndOffset(note);
            notes.put(anchors.getNoteAnchorPosition(note), new Range(from, Math.max(from, to), document));
        }
    }

    void read() {
        story(document.getRange(), 0);
    }

    private void story(Range range, int level) {
        DocText carried = new DocText();
        for (int at = 0; at < range.numParagraphs(); at++) {
            Paragraph paragraph = range.getParagraph(at);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level && level < DEEPEST) {
                Table table = range.getTable(paragraph);
                table(table, level + 1);
                at += Math.max(1, table.numParagraphs()) - 1;
                continue;
            }
            carried = paragraph(paragraph, carried);
        }
        if (!carried.shown().isBlank()) {
            blocks.add(Piece.Paragraph.text(carried.shown()));
        }
    }

    private void table(Table table, int level) {
        GridTable grid = new GridTable();
        for (int at = 0; at < table.numRows(); at++) {
            TableRow row = table.getRow(at);
            List<GridTable.Cell> cells = new ArrayList<>();
            for (int index = 0; index < row.numCells(); index++) {
                TableCell cell = row.getCell(index);
                boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                boolean beside = cell.isMerged() && !cell.isFirstMerged();
                blocks.openCell();
                story(cell, level);
                cells.add(new GridTable.Cell(cell.getLeftEdge() + cell.getWidth(), below || beside, blocks.take()));
            }
            if (!cells.isEmpty()) {
                grid.add(cells);
            }
        }
        grid.writeTo(blocks);
    }

    /** Adds the paragraph, or hands on its text when its end is deleted. */
    private DocText paragraph(Paragraph paragraph, DocText before) {
        DocText text = before;
        for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
            CharacterRun run = paragraph.getCharacterRun(at);
            asides(run);
            text.add(run);
        }
        if (text.isEndDeleted()) {
            return text.goingOn();
        }
        String shown = text.shown();
        DocLists.Numeral number = shown.isBlank() ? DocLists.NONE : lists.next(paragraph);
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null || style.getName() == null ? "" : style.getName();
        int outline = paragraph.getLvl() < NO_OUTLINE ? paragraph.getLvl() : heading(paragraph.getStyleIndex());
        blocks.add(StyledParagraph.of(name, outline, number.text() + number.end(), shown));
        return new DocText();
    }

    /** The first nine styles after the standard one are the headings, whatever they are called. */
    private static int heading(int style) {
        return style >= 1 && style <= NO_OUTLINE ? style - 1 : -1;
    }

    /** Footnotes at their marks; text boxes all at the first drawing, since which is whose is not told simply. */
    private void asides(CharacterRun run) {
        String text = run.text();
        for (int at = 0; at < text.length(); at++) {
            Range note = text.charAt(at) == FOOTNOTE ? notes.remove(run.getStartOffset() + at) : null;
            if (note != null) {
                aside(note);
            } else if (text.charAt(at) == DRAWING && !boxesShown) {
                boxesShown = true;
                aside(document.getMainTextboxRange());
            }
        }
    }

    private void aside(Range range) {
        if (range.getEndOffset() > range.getStartOffset()) {
            blocks.openAside();
            story(range, 0);
            blocks.closeAside();
        }
    }
}
