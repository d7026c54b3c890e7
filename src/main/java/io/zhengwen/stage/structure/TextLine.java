package io.zhengwen.stage.structure;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of an article without the blanks and damage marks around it.
 *
 * @param block index of the block it belongs to
 */
public record TextLine(String text, Span span, int block, Block.Type type) {
    /** All lines that are not blank, in order. */
    public static List<TextLine> of(Article article) {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            int start = 0;
            while (start <= block.text().length()) {
                int end = block.text().indexOf('\n', start);
                end = end < 0 ? block.text().length() : end;
                add(
                        lines,
                        article.text(),
                        new Span(block.span().start() + start, block.span().start() + end),
                        i,
                        block.type());
                start = end + 1;
            }
        }
        return lines;
    }

    private static void add(List<TextLine> lines, String text, Span raw, int block, Block.Type type) {
        int start = raw.start();
        int end = raw.end();
        while (start < end && isEmptyMark(text.charAt(start))) {
            start++;
        }
        while (end > start && isEmptyMark(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            Span span = new Span(start, end);
            lines.add(new TextLine(span.of(text), span, block, type));
        }
    }

    // Runs of ? are blanks that an earlier conversion could not write.
    private static boolean isEmptyMark(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '?' || c == '\uFFFD' || c == '\u200B';
    }

    /** The span of {@code length} characters from {@code from} on in this line. */
    public Span part(int from, int to) {
        return new Span(span.start() + from, span.start() + to);
    }
}
