package io.zhengwen.stage.content;

import io.zhengwen.document.Block;
import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Joins blocks into the clean text and gives each its span. */
final class Assembly {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    void add(Block.Type type, int level, String content) {
        if (content.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(content);
        blocks.add(new Block(type, level, content, new Span(start, text.length())));
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }
}
