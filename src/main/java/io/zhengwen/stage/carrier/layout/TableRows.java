package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.List;

/** Goes on with a table on the next page. */
final class TableRows {
    private TableRows() {}

    /** Appends the rows of the next page; the first of them may be the rest of the last one here. */
    static void goOn(List<List<String>> rows, List<List<String>> next) {
        if (next.isEmpty()) {
            return;
        }
        List<String> last = rows.get(rows.size() - 1);
        if (isRest(last, next.get(0))) {
            rows.set(rows.size() - 1, mended(last, next.get(0)));
            rows.addAll(next.subList(1, next.size()));
        } else {
            rows.addAll(next);
        }
    }

    /** A row broken over two pages has little on the second: its first cell ended before, and so did most others. */
    private static boolean isRest(List<String> last, List<String> rest) {
        if (last.size() != rest.size() || !rest.get(0).isEmpty()) {
            return false;
        }
        int filled = 0;
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).isEmpty()) {
                filled++;
                if (last.get(i).isEmpty()) {
                    return false;
                }
            }
        }
        long before = last.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 0 && filled * 2L <= before && !last.get(0).isEmpty();
    }

    private static List<String> mended(List<String> last, List<String> rest) {
        List<String> mended = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            StringBuilder cell = new StringBuilder(last.get(i));
            Script.join(cell, rest.get(i));
            mended.add(cell.toString());
        }
        return mended;
    }
}
