package io.zhengwen.stage.content.markdown;

import io.zhengwen.document.DecodedDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes Markdown as the page that it stands for: CommonMark, tables as on GitHub. Thread-safe. */
public final class MarkdownConverter {
    // Beyond these nobody wrote it to be read; the parser's time grows with the square of open brackets.
    private static final int LONGEST = 500_000;
    private static final int MOST_BRACKETS = 10_000;
    private static final int MOST_CELLS = 100_000;
    private static final int DEEPEST_BLOCK = 50;
    private static final int DEEPEST = 200;
    // Without code by indentation: Chinese paragraphs are indented by four blanks.
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            HtmlBlock.class,
            ThematicBreak.class,
            FencedCodeBlock.class,
            BlockQuote.class,
            ListBlock.class);

    private static final Extension TABLES =
            TablesExtension.builder().maxCells(MOST_CELLS).build();

    private final Parser parser = Parser.builder()
            .extensions(List.of(TABLES))
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .build();
    // A line's end is one on the page too: signatures and dates stand on lines of their own.
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TABLES))
            .softbreak("<br>\n")
            .nodeRendererFactory(CodeLines::new)
            .build();

    /** The document as HTML; as plain text where its Markdown is no more than a burden. */
    public DecodedDocument toHtml(DecodedDocument markdown) {
        String text = markdown.text();
        FrontMatter front = FrontMatter.of(text);
        return parse(text.substring(front.end()))
                .map(document -> "<html><head>" + front.toHtml() + "</head><body>\n" + renderer.render(document)
                        + "</body></html>")
                .map(html -> markdown.rewritten("text/html", html))
                .orElseGet(() -> markdown.rewritten("text/plain", text));
    }

    private Optional<Node> parse(String text) {
        long brackets =
                text.chars().filter(c -> c == '[').limit(MOST_BRACKETS + 1L).count();
        if (text.length() > LONGEST || brackets > MOST_BRACKETS) {
            return Optional.empty();
        }
        try {
            Node document = parser.parse(text);
            if (isDeep(document)) {
                return Optional.empty();
            }
            document.accept(new ReadersHabits());
            return Optional.of(document);
        } catch (IllegalArgumentException e) {
            // Its way to say that a table has more cells than it allows: a wide head fills up every short row below it.
            return Optional.empty();
        }
    }

    /** Whether the tree would take its renderer, which calls itself at every level, to the end of the stack. */
    private static boolean isDeep(Node document) {
        Node node = document;
        int depth = 0;
        while (node != null && depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return depth > DEEPEST;
    }
}
