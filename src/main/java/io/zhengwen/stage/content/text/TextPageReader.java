package io.zhengwen.stage.content.text;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.Page;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.page.PageBuilder;
import io.zhengwen.stage.content.page.PageMeta;

/** Reads plain text as a page: one line a block, empty lines remembered as gaps. */
public final class TextPageReader {
    public Page read(String text) {
        PageBuilder builder = new PageBuilder();
        Box root = Box.root();
        boolean gap = true;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            String line = Blanks.collapse(text.substring(start, end).replace('\r', ' '));
            if (line.isEmpty()) {
                gap = true;
            } else {
                builder.add(new PageBuilder.Draft(line, 0, 0, PageBlock.Kind.LINE, 0, root, gap, false));
                gap = false;
            }
            start = end + 1;
        }
        return builder.build(PageMeta.NONE);
    }
}
