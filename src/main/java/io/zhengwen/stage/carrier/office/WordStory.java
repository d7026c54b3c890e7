package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Reads one story of a DOCX file (its body, a footnote, a header) from the stream into blocks. */
final class WordStory {
    /** Elements whose content is not shown, or shown elsewhere: deletions, instructions of fields, alternatives, comments. */
    private static final Set<String> UNSEEN = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "Fallback",
            "sectPr",
            "tblPr",
            "tblGrid",
            "sdtPr",
            "rt",
            "posOffset",
            "align");

    private final WordStyles styles;
    private final WordLists lists;
    private final Map<String, String> notes;
    private final Blocks blocks;
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Cell> cells = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    /** The text of a paragraph whose end is deleted: it goes on in the next. */
    private String carried = "";

    /**
     * Prepares to read a story.
     *
     * @param notes the texts of footnotes and endnotes by their kind and id
     */
    WordStory(WordStyles styles, WordLists lists, Map<String, String> notes, Blocks blocks) {
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
        this.blocks = blocks;
    }

    /** Reads up to the end of the element that the cursor stands in. */
    void read(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.isEnd()) {
                end(xml.name());
            }
        }
        closeLast();
    }

    private void start(XmlCursor xml) throws IOException {
        String name = xml.name();
        if (UNSEEN.contains(name)) {
            xml.skip();
            return;
        }
        switch (name) {
            case "p" -> {
                paragraphs.push(new WordParagraph(styles, carried));
                carried = "";
            }
            case "pPr" -> current().properties(xml);
            case "rPr" -> current().runProperties(xml);
            case "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "fldChar" -> inRun(xml);
            case "footnoteReference", "endnoteReference" ->
                note(name.substring(0, name.indexOf("Ref")), xml.attribute("id"));
            case "txbxContent" -> blocks.openAside();
            case "tbl" -> blocks.openTable();
            case "tr" -> {
                rows.push(new Row());
                blocks.openRow();
            }
            case "trPr" -> rowProperties(xml);
            case "tc" -> {
                cells.push(new Cell());
                blocks.openCell();
            }
            case "tcPr" -> cellProperties(xml);
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> closeParagraph();
            case "r" -> current().endRun();
            case "txbxContent" -> blocks.closeAside();
            case "tc" -> {
                Cell cell = cells.pop();
                blocks.closeCell(cell.span, cell.covered);
            }
            case "tr" -> {
                if (rows.pop().deleted) {
                    blocks.dropRow();
                }
            }
            case "tbl" -> blocks.closeTable();
            default -> {}
        }
    }

    private WordParagraph current() {
        return paragraphs.isEmpty() ? new WordParagraph(styles, "") : paragraphs.peek();
    }

    private void inRun(XmlCursor xml) throws IOException {
        WordParagraph paragraph = current();
        switch (xml.name()) {
            case "fldChar" -> paragraph.field(xml.attribute("fldCharType"));
            case "t" -> paragraph.show(xml.content());
            case "tab", "ptab" -> paragraph.show("\t");
            case "noBreakHyphen" -> paragraph.show("-");
            case "sym" -> paragraph.show(symbol(xml.attribute("char")));
            default -> {
                boolean page = xml.attribute("type").equals("page")
                        || xml.attribute("type").equals("column");
                paragraph.show(page ? "" : "\n");
            }
        }
    }

    /** Fonts of pictures stand in the private area and mean nothing as characters. */
    private static String symbol(String code) {
        try {
            int point = Integer.parseInt(code, 16);
            boolean shown = Character.isBmpCodePoint(point) && Character.getType(point) != Character.PRIVATE_USE;
            return shown ? Character.toString(point) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void note(String kind, String id) {
        String text = notes.getOrDefault(kind + id, "");
        if (!text.isBlank()) {
            blocks.openAside();
            text.lines().forEach(line -> blocks.add(Piece.Paragraph.text(line)));
            blocks.closeAside();
        }
    }

    private void rowProperties(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("gridBefore")) {
                blocks.gap(xml.number("val", 0));
            } else if (xml.starts("del") && !rows.isEmpty()) {
                rows.peek().deleted = true;
            }
        }
    }

    private void cellProperties(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        Cell cell = cells.isEmpty() ? new Cell() : cells.peek();
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("gridSpan")) {
                cell.span = xml.number("val", 1);
            } else if (xml.starts("vMerge") || xml.starts("hMerge")) {
                cell.covered |= !xml.attribute("val").equals("restart");
            }
        }
    }

    private void closeParagraph() {
        WordParagraph paragraph = paragraphs.pop();
        if (paragraph.isEndDeleted()) {
            carried = paragraph.text();
        } else {
            blocks.add(paragraph.close(lists));
        }
    }

    private void closeLast() {
        if (!carried.isBlank()) {
            blocks.add(Piece.Paragraph.text(carried));
        }
    }

    private static final class Cell {
        private int span = 1;
        private boolean covered;
    }

    private static final class Row {
        private boolean deleted;
    }
}
