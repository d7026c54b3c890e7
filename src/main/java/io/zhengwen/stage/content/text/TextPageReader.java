package io.zhengwen.stage.content.text;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.Page;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.page.PageBuilder;
import io.zhengwen.stage.content.page.PageMeta;

/**
 * Reads plain text as a page: one line a block, empty lines remembered as gaps. Headings of Markdown ({@code ## 总则})
 * lose their signs and keep their level.
 */
public final class TextPageReader {
    private static final int LOWEST_HEADING = 6;

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
                int level = headingLevel(line);
                String shown = level > 0 ? line.substring(level + 1) : line;
                builder.add(new PageBuilder.Draft(shown, 0, 0, PageBlock.Kind.LINE, level, root, gap, false));
                gap = false;
            }
            start = end + 1;
        }
        return builder.build(PageMeta.NONE);
    }

    /** Number of signs before a heading of Markdown; 0 for every other line. */
    private static int headingLevel(String line) {
        int signs = 0;
        while (signs < line.length() && line.charAt(signs) == '#') {
            signs++;
        }
        boolean heading =
                signs > 0 && signs <= LOWEST_HEADING && line.length() > signs + 1 && line.charAt(signs) == ' ';
        return heading ? signs : 0;
    }
}
