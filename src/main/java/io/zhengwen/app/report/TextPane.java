package io.zhengwen.app.report;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The clean text, block by block, with the facts marked in it. */
final class TextPane {
    private final Article article;
    private final Structure structure;
    private final FactList facts;
    private final Highlighter highlighter;

    TextPane(Article article, Structure structure, FactList facts, Highlighter highlighter) {
        this.article = article;
        this.structure = structure;
        this.facts = facts;
        this.highlighter = highlighter;
    }

    void write(Html html) {
        html.open("section", "class", "pane text", "id", "text");
        html.open("header", "class", "bar");
        html.open("h2").text("正文 ").leaf("small", "Clean text");
        html.leaf("small", article.text().codePointCount(0, article.text().length()) + " 字", "class", "count");
        html.close();
        writeLegend(html);
        html.close().line();
        html.open("div", "class", "scroll", "lang", structure.language()).line();
        if (article.partial().head()) {
            html.leaf("p", "⋯ 开头不完整 The text starts in the middle", "class", "cut");
        }
        Set<String> linked = new HashSet<>();
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            writeBlock(html, i, linked);
        }
        if (article.partial().tail()) {
            html.leaf("p", "⋯ 结尾不完整 The text ends in the middle", "class", "cut");
        }
        html.close().close().line();
    }

    private void writeLegend(Html html) {
        html.open("div", "class", "legend");
        for (FactType type : FactType.values()) {
            if (facts.has(type)) {
                html.open("label", "class", "key in-" + type.label(), "title", type.label());
                html.single("input", "type", "checkbox", "checked", "", "data-switch", "fact-" + type.label());
                html.text(type.chinese());
                long things = facts.facts().stream()
                        .filter(fact -> fact.type() == type)
                        .map(Fact::id)
                        .distinct()
                        .count();
                html.leaf("b", Long.toString(things)).close();
            }
        }
        html.close();
    }

    private void writeBlock(Html html, int index, Set<String> linked) {
        Block block = article.blocks().get(index);
        String type = block.type().name().toLowerCase(Locale.ROOT);
        String level = block.level() > 0 ? " level-" + block.level() : "";
        html.open(
                "p",
                "class",
                "block " + type + level,
                "id",
                "block-" + index,
                "data-block",
                Integer.toString(index),
                "data-path",
                structure.outline().get(index));
        highlighter.write(html, block.span().start(), block.span().end(), linked);
        html.close().line();
    }
}
