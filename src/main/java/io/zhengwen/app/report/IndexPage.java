package io.zhengwen.app.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of all documents of a folder, each with a link to its page. */
final class IndexPage {
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("类型", "标题"),
                    Stream.of(FactType.values())
                            .filter(type -> !type.tag(1).isEmpty())
                            .map(FactType::chinese))
            .toList();

    String of(List<IndexRow> rows) {
        return new PageFrame().page("Zhengwen 正文", html -> write(html, rows));
    }

    private static void write(Html html, List<IndexRow> rows) {
        html.open("header", "class", "top").leaf("h1", "正文 Zhengwen");
        Map<String, Long> kinds = rows.stream().collect(groupingBy(IndexRow::kind, TreeMap::new, counting()));
        String counts = kinds.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(joining(", "));
        html.open("p", "class", "chips").leaf("span", rows.size() + " 个文件 documents", "class", "chip");
        if (!rows.isEmpty()) {
            html.text(" ").leaf("span", counts, "class", "chip");
        }
        html.text(" ").single("input", "type", "search", "class", "filter", "placeholder", "筛选 filter", "hidden", "");
        html.close().close().line();
        html.open("main", "class", "index").open("table").open("thead").open("tr");
        for (int i = 0; i < COLUMNS.size(); i++) {
            html.leaf("th", COLUMNS.get(i), "scope", "col", "class", i < 2 ? "name" : "number");
        }
        html.leaf("th", "保留", "scope", "col", "class", "number").leaf("th", "备注", "scope", "col");
        html.close().close().open("tbody").line();
        rows.forEach(row -> writeRow(html, row));
        html.close().close().close().line();
    }

    private static void writeRow(Html html, IndexRow row) {
        html.open("tr", "class", row.isRejected() ? "rejected" : "read");
        html.open("td").open("span", "class", "kind kind-" + row.kind());
        html.text(row.kind()).text(" ").leaf("b", row.confidence()).close().close();
        html.open("td", "class", "title");
        html.leaf("a", row.title().isEmpty() ? row.name() : row.title(), "href", link(row.page()));
        html.leaf("small", row.name()).close();
        for (int i = 0; i < COLUMNS.size() - 2; i++) {
            int count = row.isRejected() ? 0 : row.counts().get(i);
            html.leaf("td", count == 0 ? "" : Integer.toString(count), "class", "number");
        }
        String share = row.isRejected() ? "" : Numbers.share(row.kept(), row.characters());
        html.leaf("td", share, "class", "number").leaf("td", row.remark(), "class", "remark");
        html.close().line();
    }

    private static String link(String page) {
        try {
            return new URI(null, null, "./" + page, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a relative path with a dot is an address: " + page, e);
        }
    }
}
