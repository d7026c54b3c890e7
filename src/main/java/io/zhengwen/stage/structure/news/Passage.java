package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph, or several through which one quotation runs: each opens it again, the last closes it.
 *
 * @param start where it begins in the article's text
 * @param text as it stands there
 */
record Passage(int start, String text) {
    private static final int MOST_PARAGRAPHS = 30;

    static List<Passage> of(Article article) {
        List<Block> blocks = article.blocks();
        List<Passage> passages = new ArrayList<>();
        int i = 0;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            if (block.type() != Block.Type.CAPTION && block.type() != Block.Type.TABLE) {
                int last = lastOfQuotation(blocks, i).orElse(i);
                int end = blocks.get(last).span().end();
                passages.add(new Passage(
                        block.span().start(),
                        article.text().substring(block.span().start(), end)));
                i = last;
            }
            i++;
        }
        return passages;
    }

    // Only a quotation that is closed somewhere runs on; a mark that was forgotten binds nothing.
    private static Optional<Integer> lastOfQuotation(List<Block> blocks, int first) {
        Optional<Character> open = Quotation.leftOpen(blocks.get(first).text());
        if (open.isEmpty() || blocks.get(first).type() != Block.Type.PARAGRAPH) {
            return Optional.empty();
        }
        for (int i = first + 1; i < Math.min(blocks.size(), first + MOST_PARAGRAPHS); i++) {
            String text = blocks.get(i).text().stripLeading();
            if (blocks.get(i).type() != Block.Type.PARAGRAPH || text.isEmpty() || text.charAt(0) != open.get()) {
                return Optional.empty();
            }
            if (Quotation.leftOpen(text).isEmpty()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
