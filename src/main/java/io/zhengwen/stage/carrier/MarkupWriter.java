package io.zhengwen.stage.carrier;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes what a reader finds as plain HTML: headings, paragraphs, list items, tables and captions in reading order, so that
 * a packed document takes the same way through the stages as a page.
 */
public final class MarkupWriter {
    private final Document document = Document.createShell("");

    public MarkupWriter() {
        document.outputSettings().prettyPrint(false);
    }

    /** A heading of level 1 to 6. */
    public void heading(int level, String text) {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("headings have levels 1 to 6: " + level);
        }
        append("h" + level, text);
    }

    public void paragraph(String text) {
        append("p", text);
    }

    public void listItem(String text) {
        append("li", text);
    }

    public void caption(String text) {
        append("figcaption", text);
    }

    /** A line that stands on every page, or a page's number: not part of the text, but to be shown as removed. */
    public void pageFrame(String text) {
        append("footer", text);
    }

    /** A table by its rows of cells; an empty string for an empty cell. */
    public void table(List<List<String>> rows) {
        Element body = document.body().appendElement("table").appendElement("tbody");
        for (List<String> row : rows) {
            Element line = body.appendElement("tr");
            row.forEach(cell -> line.appendElement("td").text(cell));
        }
    }

    /** The whole document. */
    public String toHtml() {
        return document.outerHtml();
    }

    private void append(String tag, String text) {
        if (!text.isBlank()) {
            document.body().appendElement(tag).text(text);
        }
    }
}
