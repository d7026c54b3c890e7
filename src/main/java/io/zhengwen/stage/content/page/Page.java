package io.zhengwen.stage.content.page;

import java.util.List;

/** One model for both inputs: a page is a list of blocks in reading order, with what its head says. */
public record Page(PageMeta meta, List<PageBlock> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }
}
