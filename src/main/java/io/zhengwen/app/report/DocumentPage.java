package io.zhengwen.app.report;

import static java.util.stream.Collectors.joining;

import io.zhengwen.document.Article;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.GenreVerdict;
import io.zhengwen.document.Passage;
import io.zhengwen.document.StructuredDocument;
import java.util.Locale;

/** The page of one document: its original, its clean text, and what was found, side by side. */
public final class DocumentPage {
    private final PageFrame frame = new PageFrame();
    private final ReasonTable reasons = new ReasonTable();

    /** The page as HTML, complete in itself. */
    public String of(Inspection inspection) {
        String title = inspection.events().title().orElse(inspection.name());
        return inspection
                .document()
                .map(document -> frame.page(title, html -> write(html, inspection.name(), title, document)))
                .orElseGet(() -> frame.page(title, html -> new RejectedBody(inspection).write(html)));
    }

    private void write(Html html, String name, String title, StructuredDocument document) {
        Article article = document.classified().article();
        FactList facts = new FactList(document);
        Highlighter highlighter = new Highlighter(article.text(), facts.facts());
        html.open("header", "class", "top");
        html.leaf("h1", title);
        html.open("p", "class", "chips");
        writeKind(html, document.classified().verdict());
        writeCompleteness(html, article);
        writeCharset(html, article.source().charset());
        chip(html, "语言", document.structure().language(), "");
        chip(html, "文件", name, "");
        html.close().close().line();
        html.open("main", "class", "panes").line();
        new OriginalPane(article, document.structure().language(), reasons, highlighter).write(html);
        new TextPane(article, document.structure(), facts, highlighter).write(html);
        new FoundPane(document, facts).write(html);
        html.close().line();
    }

    private static void writeKind(Html html, GenreVerdict verdict) {
        html.open("a", "class", "kind kind-" + verdict.genre().label(), "href", "#kind");
        html.text(FoundPane.chinese(verdict.genre()) + " " + verdict.genre().label() + " ");
        html.leaf("b", Numbers.score(verdict.confidence())).close().text(" ");
    }

    private static void writeCompleteness(Html html, Article article) {
        String cut =
                (article.partial().head() ? "开头不完整 " : "") + (article.partial().tail() ? "结尾不完整" : "");
        chip(html, "完整性", cut.isEmpty() ? "完整 complete" : cut.strip(), cut.isEmpty() ? "" : "warning");
        if (!article.damage().isEmpty()) {
            String damage = article.damage().stream()
                    .map(found -> found.kind() + " × " + found.count())
                    .collect(joining(", "));
            chip(html, "损坏", damage, "warning");
        }
        long page = article.page().stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
        long kept = article.page().stream()
                .filter(Passage::isKept)
                .mapToInt(passage -> passage.text().length())
                .sum();
        chip(html, "保留", kept + " / " + page + " 字 (" + Numbers.share(kept, page) + ")", "");
    }

    private static void writeCharset(Html html, CharsetVerdict verdict) {
        String basis = verdict.basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean contradicts = verdict.declared()
                .filter(declared -> !family(declared).equals(family(verdict.used())))
                .isPresent();
        String declared = verdict.declared().map(label -> " · 声明 " + label).orElse("");
        chip(
                html,
                "编码",
                verdict.used() + " · " + basis + " " + Numbers.score(verdict.confidence()) + declared,
                contradicts ? "warning" : "");
    }

    /** GB2312 and GBK are parts of GB18030: reading one for the other is no contradiction. */
    private static String family(String charset) {
        String plain = charset.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return plain.startsWith("gb") ? "gb" : plain;
    }

    private static void chip(Html html, String label, String value, String warning) {
        html.open("span", "class", ("chip " + warning).strip());
        html.leaf("small", label).text(" " + value).close().text(" ");
    }
}
