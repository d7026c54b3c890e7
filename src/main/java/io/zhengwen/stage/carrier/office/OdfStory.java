package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Reads the text of an OpenDocument file from its stream into blocks. */
final class OdfStory {
    private static final Set<String> NOT_SHOWN = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "forms",
            "ruby-text",
            "number",
            "change-info",
            "table-of-content-source",
            "title",
            "desc",
            "binary-data",
            "event-listeners",
            "header-first",
            "footer-first",
            "hidden-text",
            "hidden-paragraph");

    private final OdfStyles styles;
    private final OdfLists lists;
    private final Blocks blocks;
    private final Deque<Open> paragraphs = new ArrayDeque<>();
    private final Deque<Integer> spans = new ArrayDeque<>();

    OdfStory(OdfStyles styles, Blocks blocks) {
        this.styles = styles;
        this.blocks = blocks;
        this.lists = new OdfLists(styles);
    }

    /** Reads up to the end of the element that the cursor stands in. */
    void read(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.isEnd()) {
                end(xml.name());
            } else if (!paragraphs.isEmpty()) {
                paragraphs.peek().add(xml.text());
            }
        }
    }

    private void start(XmlCursor xml) throws IOException {
        String name = xml.name();
        if (NOT_SHOWN.contains(name)) {
            xml.skip();
            return;
        }
        switch (name) {
            case "p", "h" -> paragraphs.push(new Open(xml, lists.number(xml, styles)));
            case "span" -> span(xml);
            case "s", "tab", "line-break" -> blank(xml);
            case "section" -> {
                if (xml.attribute("display").equals("none")) {
                    xml.skip();
                }
            }
            case "note", "text-box" -> {
                blocks.openAside();
                lists.aside();
            }
            default -> structure(xml);
        }
    }

    private void structure(XmlCursor xml) {
        switch (xml.name()) {
            case "list" -> lists.open(xml);
            case "list-item" -> lists.item(xml);
            case "list-header" -> lists.header();
            case "table" -> blocks.openTable();
            case "table-row" -> blocks.openRow();
            case "table-cell" -> {
                spans.push(xml.number("number-columns-repeated", 1));
                blocks.openCell();
            }
            case "covered-table-cell" -> {
                spans.push(-xml.number("number-columns-repeated", 1));
                blocks.openCell();
            }
            default -> {}
        }
    }

    private void span(XmlCursor xml) throws IOException {
        if (styles.isHidden("text", xml.attribute("style-name"))) {
            xml.skip();
        }
    }

    private void blank(XmlCursor xml) {
        if (!paragraphs.isEmpty()) {
            switch (xml.name()) {
                case "s" -> paragraphs.peek().exactly(" ".repeat(Math.min(1_000, Math.max(1, xml.number("c", 1)))));
                case "tab" -> paragraphs.peek().exactly("\t");
                default -> paragraphs.peek().exactly("\n");
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> blocks.add(paragraphs.pop().close(styles));
            case "note", "text-box" -> {
                lists.endAside();
                blocks.closeAside();
            }
            case "list" -> lists.close();
            case "table-cell", "covered-table-cell" -> {
                int span = spans.pop();
                blocks.closeCell(Math.abs(span), span < 0);
            }
            case "table" -> blocks.closeTable();
            default -> {}
        }
    }

    /** A paragraph that is being read. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private final String style;
        private final int outline;
        private final String number;

        private Open(XmlCursor xml, String number) {
            this.style = xml.attribute("style-name");
            this.outline = xml.name().equals("h") ? xml.number("outline-level", 1) - 1 : -1;
            this.number = number;
        }

        /** White space in the file is one space, and none at the beginning. */
        private void add(String words) {
            for (int at = 0; at < words.length(); at++) {
                char c = words.charAt(at);
                if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                    if (!text.isEmpty() && " \n\t".indexOf(text.charAt(text.length() - 1)) < 0) {
                        text.append(' ');
                    }
                } else {
                    text.append(c);
                }
            }
        }

        private void exactly(String blank) {
            text.append(blank);
        }

        private Piece close(OdfStyles styles) {
            return StyledParagraph.of(styles.nameOf(style), outline, number, text.toString());
        }
    }
}
