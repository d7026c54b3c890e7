package io.zhengwen.stage.content.markdown;

import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes code so that its lines stay apart without {@code white-space: pre}. */
final class CodeLines implements NodeRenderer {
    private final HtmlWriter html;

    CodeLines(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        html.tag("pre");
        ((FencedCodeBlock) node).getLiteral().lines().forEach(line -> {
            html.text(line);
            html.tag("br");
        });
        html.tag("/pre");
    }
}
