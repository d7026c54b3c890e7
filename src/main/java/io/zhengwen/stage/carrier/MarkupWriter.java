package io.zhengwen.stage.carrier;

import java.util.List;

/**
 * Writes what a reader finds as plain HTML: headings, paragraphs, list items, tables and captions in reading order, so that
 * a packed document takes the same way through the stages as a page. A line break inside a text is kept as one. The markup
 * grows as text, not as a tree: a workbook has a million cells.
 */
public final class MarkupWriter {
    private final StringBuilder body = new StringBuilder();

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

    /** A table by its rows of cells; an empty string for an empty cell, and for what a merged cell covers. */
    public void table(Iterable<? extends List<String>> rows) {
        body.append("<table><tbody>");
        for (List<String> row : rows) {
            body.append("<tr>");
            for (String cell : row) {
                body.append("<td>");
                escape(cell);
                body.append("</td>");
            }
            body.append("</tr>");
        }
        body.append("</tbody></table>");
    }

    /** How many characters were written up to now. */
    public int length() {
        return body.length();
    }

    /** The whole document. */
    public String toHtml() {
        return "<html><head></head><body>" + body + "</body></html>";
    }

    private void append(String tag, String text) {
        if (!text.isBlank()) {
            body.append('<').append(tag).append('>');
            escape(text);
            body.append("</").append(tag).append('>');
        }
    }

    /** Control characters other than tab and line feed have no meaning in HTML; files with damage hold them. */
    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> body.append("&amp;");
                case '<' -> body.append("&lt;");
                case '>' -> body.append("&gt;");
                case '\u00a0' -> body.append("&nbsp;");
                case '\n' -> body.append("<br>");
                case '\t' -> body.append('\t');
                default -> {
                    if (c >= ' ') {
                        body.append(c);
                    }
                }
            }
        }
    }
}
