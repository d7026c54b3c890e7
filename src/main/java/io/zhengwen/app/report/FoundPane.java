package io.zhengwen.app.report;

import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import io.zhengwen.document.StructuredDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was found: the kind with its cues, the fields with their grounds, the facts. */
final class FoundPane {
    private final StructuredDocument document;
    private final FactList facts;

    FoundPane(StructuredDocument document, FactList facts) {
        this.document = document;
        this.facts = facts;
    }

    void write(Html html) {
        html.open("section", "class", "pane found", "id", "found");
        html.open("header", "class", "bar");
        html.open("h2").text("结果 ").leaf("small", "Fields and facts").close();
        writeWays(html);
        html.close().line();
        html.open("div", "class", "scroll").line();
        FieldTables fields = new FieldTables(document, facts);
        fields.writeHead(html);
        new FactTables(document).write(html);
        writeKind(html, document.classified().verdict());
        fields.writeSource(html);
        html.close().close().line();
    }

    private void writeWays(Html html) {
        html.open("nav", "class", "ways");
        for (FactType type : FactType.values()) {
            if (type != FactType.FIELD && type != FactType.DATE && facts.has(type)) {
                html.leaf("a", type.chinese(), "href", "#list-" + type.label()).text(" ");
            }
        }
        html.leaf("a", "类型", "href", "#kind").close();
    }

    private static void writeKind(Html html, GenreVerdict verdict) {
        html.open("h3", "id", "kind").text("类型的依据 ");
        html.leaf("code", "cues").text(" " + verdict.cues().size()).close().line();
        html.open("table", "class", "facts cues").open("tbody").line();
        List<FiredCue> cues = verdict.cues().stream()
                .sorted(Comparator.comparing((FiredCue cue) -> cue.genre() != verdict.genre())
                        .thenComparing(FiredCue::genre)
                        .thenComparing(
                                Comparator.comparingDouble(FiredCue::weight).reversed()))
                .toList();
        for (FiredCue cue : cues) {
            html.open("tr").open("td");
            html.leaf(
                    "span",
                    cue.genre().label(),
                    "class",
                    "kind kind-" + cue.genre().label());
            html.close().open("td").text(cue.name());
            html.leaf("small", cue.text(), "class", "words").close();
            String weight = String.format(Locale.ROOT, "%+.1f", cue.weight());
            html.leaf("td", weight, "class", cue.weight() < 0 ? "number against" : "number")
                    .close()
                    .line();
        }
        html.close().close().line();
    }

    static String chinese(Genre genre) {
        return switch (genre) {
            case POLICY -> "政策";
            case NEWS -> "新闻";
            case MILESTONE -> "大事记";
            case OTHER -> "其他";
        };
    }
}
