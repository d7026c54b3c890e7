package io.zhengwen.app.report;

import io.zhengwen.document.Article;
import io.zhengwen.document.Passage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The reasons of a page with their colours and counts; each can be switched off. */
final class ReasonLegend {
    private static final List<String> GROUPS =
            List.of("head", "navigation", "related", "legal", "widget", "repair", "other", "place");

    private final Article article;
    private final ReasonTable reasons;
    private final Supplier<Map<String, Integer>> repairs;

    ReasonLegend(Article article, ReasonTable reasons, Supplier<Map<String, Integer>> repairs) {
        this.article = article;
        this.reasons = reasons;
        this.repairs = repairs;
    }

    void write(Html html) {
        html.open("div", "class", "legend");
        long kept = article.page().stream().filter(Passage::isKept).count();
        entry(html, "kept", "", new Reason("kept", "kept", "保留"), (int) kept);
        Map<String, Integer> counts = new LinkedHashMap<>();
        article.page().stream()
                .filter(passage -> !passage.isKept())
                .forEach(passage -> counts.merge(passage.reason(), 1, Integer::sum));
        counts.entrySet().stream()
                .sorted(Comparator.comparing(this::rank)
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByValue().reversed()))
                .forEach(entry -> {
                    Reason reason = reasons.of(entry.getKey());
                    entry(html, "g-" + reason.group(), entry.getKey(), reason, entry.getValue());
                });
        repairs.get().forEach((name, count) -> {
            Reason reason = reasons.of(name);
            entry(html, "g-repair", name, reason, count);
        });
        html.close();
    }

    /** Groups in their order: first what speaks of the article, last what the finder could not name. */
    private int rank(Map.Entry<String, Integer> entry) {
        return GROUPS.indexOf(reasons.of(entry.getKey()).group());
    }

    private static void entry(Html html, String colour, String value, Reason reason, int count) {
        html.open("label", "class", "key " + colour, "title", reason.name());
        html.single("input", "type", "checkbox", "checked", "", "data-switch", value.isEmpty() ? "kept" : value);
        html.text(reason.chinese().isEmpty() ? reason.name() : reason.chinese());
        html.leaf("b", Integer.toString(count));
        html.close();
    }
}
