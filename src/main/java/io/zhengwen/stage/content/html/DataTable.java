package io.zhengwen.stage.content.html;

import io.zhengwen.stage.content.page.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only lay out the page, and reads the former by rows. */
final class DataTable {
    private static final int LONGEST_CELL = 600;

    private DataTable() {}

    /** The rows' cell texts, or empty when the table lays out the page. */
    static Optional<List<List<String>>> rowsOf(Element table) {
        if (table.select("table").size() > 1
                || !table.select("form,h1,ul,script,iframe").isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        int wide = 0;
        int linkText = 0;
        int length = 0;
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                String text = Blanks.collapse(cell.text());
                if (text.length() > LONGEST_CELL) {
                    return Optional.empty();
                }
                cells.add(text);
                length += text.length();
            }
            linkText += row.select("a").text().length();
            long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
            wide += filled >= 2 ? 1 : 0;
            if (filled > 0) {
                rows.add(cells);
            }
        }
        boolean data = wide >= 2 && wide * 2 >= rows.size() && linkText * 2 <= length;
        return data ? Optional.of(rows) : Optional.empty();
    }
}
