package io.zhengwen.stage.content.page;

import java.util.Objects;

/**
 * One block of a page before any decision: a paragraph, heading, list item, table row or line.
 *
 * @param index position on the page, from 0
 * @param text without line feeds, blanks collapsed
 * @param linkDensity share of link text, from 0 to 1
 * @param links number of links
 * @param kind what the markup says it is; lines of a plain text are all {@code LINE}
 * @param level 1 to 6 for headings of the markup, else 0
 * @param box the innermost container
 * @param gapBefore whether an empty line stands before it (plain text only)
 * @param strong whether all of it is emphasised
 */
public record PageBlock(
        int index,
        String text,
        double linkDensity,
        int links,
        Kind kind,
        int level,
        Box box,
        boolean gapBefore,
        boolean strong) {
    /** What the markup says that a block is. */
    public enum Kind {
        LINE,
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        TABLE_ROW,
        CAPTION
    }

    public PageBlock {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(box, "box");
    }

    /** Share of link text in a text, from 0 to 1; blanks and the signs between links do not count. */
    static double linkDensity(String text, int linkText) {
        if (linkText == 0) {
            return 0;
        }
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            shown += isSeparator(text.charAt(i)) ? 0 : 1;
        }
        return shown == 0 ? 1 : Math.min(1.0, (double) linkText / shown);
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '、', '|', '｜', '/', '·', '│', '┊' -> true;
            default -> false;
        };
    }

    /** The last steps of the way to the block: blocks of one run share it; empty in a plain text. */
    public String path() {
        return box.path();
    }

    public int length() {
        return text.length();
    }

    public PageBlock withText(String other) {
        return new PageBlock(index, other, linkDensity, links, kind, level, box, gapBefore, strong);
    }
}
