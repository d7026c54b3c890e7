package io.zhengwen.app.report;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Passage;
import io.zhengwen.document.Removed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page as it was read: what was kept with its repairs, and what was removed with its reason. */
final class OriginalPane {
    /** So many removed passages of one reason are shown in a row; the rest folds away. */
    private static final int SHOWN = 5;

    /** Passages of links and labels stand side by side when they are no longer than this on average. */
    private static final int SHORT = 16;

    private static final int SHORT_SHOWN = 24;

    private final Article article;
    private final String language;
    private final ReasonTable reasons;
    private final Highlighter highlighter;
    private final Map<Integer, List<Alignment.Run>> runs = new HashMap<>();

    OriginalPane(Article article, String language, ReasonTable reasons, Highlighter highlighter) {
        this.article = article;
        this.language = language;
        this.reasons = reasons;
        this.highlighter = highlighter;
        align();
    }

    private void align() {
        List<String> injected = article.removed().stream()
                .filter(removed -> removed.reason().equals("injected-title"))
                .map(Removed::text)
                .toList();
        Map<Integer, List<Integer>> passages = new LinkedHashMap<>();
        for (int i = 0; i < article.page().size(); i++) {
            int index = i;
            article.page().get(i).block().ifPresent(block -> passages.computeIfAbsent(block, b -> new ArrayList<>())
                    .add(index));
        }
        passages.forEach((block, places) -> {
            List<String> texts =
                    places.stream().map(i -> article.page().get(i).text()).toList();
            List<List<Alignment.Run>> aligned =
                    Alignment.of(texts, article.blocks().get(block).text(), injected);
            for (int i = 0; i < places.size(); i++) {
                runs.put(places.get(i), aligned.get(i));
            }
        });
    }

    void write(Html html) {
        html.open("section", "class", "pane original", "id", "original");
        html.open("header", "class", "bar");
        html.open("h2").text("原文 ").leaf("small", "Original").close();
        new PageMap(article.page(), reasons).write(html);
        new ReasonLegend(article, reasons, this::repairs).write(html);
        html.close().line();
        html.open("div", "class", "scroll", "lang", language).line();
        int i = 0;
        while (i < article.page().size()) {
            i = article.page().get(i).isKept() ? writeKept(html, i) : writeRemoved(html, i);
        }
        html.close().close().line();
    }

    /** How many places the repairs touched, by reason. */
    private Map<String, Integer> repairs() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < article.page().size(); i++) {
            for (Alignment.Run run : runs.getOrDefault(i, List.of())) {
                if (!run.reason().isEmpty()) {
                    counts.merge(run.reason(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private int writeKept(Html html, int index) {
        Passage passage = article.page().get(index);
        int block = passage.block().getAsInt();
        boolean goesOn = index > 0 && article.page().get(index - 1).block().equals(passage.block());
        String classes = (goesOn ? "kept joined" : "kept")
                + (article.blocks().get(block).type() == Block.Type.HEADING ? " heading" : "");
        html.open("p", "class", classes, "id", id(index), "data-block", Integer.toString(block));
        int start = article.blocks().get(block).span().start();
        for (Alignment.Run run : runs.get(index)) {
            if (run.reason().isEmpty()) {
                highlighter.writeQuietly(
                        html, start + run.at(), start + run.at() + run.text().length());
            } else {
                Reason reason = reasons.of(run.reason());
                html.leaf(
                        "del",
                        run.text(),
                        "class",
                        "repair",
                        "data-reason",
                        reason.name(),
                        "title",
                        (reason.chinese() + " " + reason.name()).strip());
            }
        }
        html.close().line();
        return index + 1;
    }

    /** Neighbours that went for the same reason stand in one box. */
    private int writeRemoved(Html html, int first) {
        String name = article.page().get(first).reason();
        int end = first;
        while (end < article.page().size() && article.page().get(end).reason().equals(name)) {
            end++;
        }
        Reason reason = reasons.of(name);
        boolean shorts = end - first > 1 && averageLength(first, end) <= SHORT;
        String classes = "gone g-" + reason.group() + (shorts ? " short" : "");
        html.open("div", "class", classes, "data-reason", name);
        html.open("div", "class", "why").text(reason.chinese()).text(" ").leaf("code", name);
        if (end - first > 1) {
            html.text(" × " + (end - first));
        }
        html.close();
        int most = shorts ? SHORT_SHOWN : SHOWN;
        boolean folds = end - first > most + 1;
        int shown = folds ? first + most : end;
        writePassages(html, first, shown);
        if (folds) {
            html.open("details").leaf("summary", "还有 " + (end - shown) + " 段 more");
            writePassages(html, shown, end);
            html.close();
        }
        html.close().line();
        return end;
    }

    private int averageLength(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += article.page().get(i).text().length();
        }
        return length / (to - from);
    }

    private void writePassages(Html html, int from, int to) {
        for (int i = from; i < to; i++) {
            html.leaf("p", article.page().get(i).text(), "id", id(i)).text(" ");
        }
    }

    static String id(int passage) {
        return "passage-" + passage;
    }
}
