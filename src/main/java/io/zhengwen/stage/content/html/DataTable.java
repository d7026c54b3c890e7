package io.zhengwen.stage.content.html;

import io.zhengwen.stage.content.page.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Tells tables of data from tables that only lay out the page, and reads the former by rows. */
final class DataTable {
    private static final int LONGEST_CELL = 600;

    private DataTable() {}

    /** The rows' cell texts, or empty when the table lays out the page. */
    static Optional<List<List<String>>> rowsOf(Element table) {
        Optional<List<Element>> found = plainRows(table);
        return found.isEmpty() ? Optional.empty() : cellsOf(found.get());
    }

    /** The row elements, or empty at the first sign of layout: most tables of old pages are done with at once. */
    private static Optional<List<Element>> plainRows(Element table) {
        List<Element> rows = new ArrayList<>();
        NodeFilter.FilterResult result = NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && depth > 0) {
                        String name = element.normalName();
                        if (isLayout(name)) {
                            return NodeFilter.FilterResult.STOP;
                        }
                        if (name.equals("tr")) {
                            rows.add(element);
                        }
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                table);
        return result == NodeFilter.FilterResult.STOP ? Optional.empty() : Optional.of(rows);
    }

    private static boolean isLayout(String name) {
        return switch (name) {
            case "table", "form", "h1", "ul", "script", "iframe" -> true;
            default -> false;
        };
    }

    private static Optional<List<List<String>>> cellsOf(List<Element> found) {
        if (found.stream().filter(row -> row.childrenSize() >= 2).limit(2).count() < 2) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        int wide = 0;
        int linkText = 0;
        int length = 0;
        for (Element row : found) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                String text = Blanks.collapse(cell.text());
                if (text.length() > LONGEST_CELL) {
                    return Optional.empty();
                }
                cells.add(text);
                length += text.length();
            }
            linkText += linkText(row);
            long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
            wide += filled >= 2 ? 1 : 0;
            if (filled > 0) {
                rows.add(cells);
            }
        }
        boolean data = wide >= 2 && wide * 2 >= rows.size() && linkText * 2 <= length;
        return data ? Optional.of(rows) : Optional.empty();
    }

    private static int linkText(Element row) {
        int length = 0;
        for (Element link : row.getElementsByTag("a")) {
            length += link.text().length();
        }
        return length;
    }
}
