package io.zhengwen.stage.content.page;

import java.util.ArrayList;
import java.util.List;

/** Collects the blocks of a page in reading order and numbers them. */
public final class PageBuilder {
    private final List<PageBlock> blocks = new ArrayList<>();

    /** A block about to be added: everything but its number. */
    public record Draft(
            String text,
            int linkText,
            int links,
            PageBlock.Kind kind,
            int level,
            Box box,
            boolean gapBefore,
            boolean strong) {}

    public void add(Draft draft) {
        int index = blocks.size();
        blocks.add(new PageBlock(
                index,
                draft.text(),
                PageBlock.linkDensity(draft.text(), draft.linkText()),
                draft.links(),
                draft.kind(),
                draft.level(),
                draft.box(),
                draft.gapBefore(),
                draft.strong()));
        draft.box().opensWith(index);
    }

    public Page build(PageMeta meta) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            blocks.get(i).box().closesWith(i);
        }
        return new Page(meta, blocks);
    }
}
