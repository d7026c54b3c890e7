package io.zhengwen.document;

import java.util.List;
import java.util.Objects;

/**
 * A document without its page: head, clean main text, and a record of what was taken away.
 *
 * @param text the blocks' texts joined by line feeds
 * @param blocks in reading order, each with its span in {@code text}
 * @param damage damage found in the main text, including what the charset stage counted
 * @param evidence the ground for each field of the head
 * @param page the whole page in reading order, with what became of each passage; for people who judge the extraction,
 *     not part of any event
 */
public record Article(
        DecodedDocument source,
        ArticleHead head,
        String text,
        List<Block> blocks,
        List<Removed> removed,
        List<Damage> damage,
        Partial partial,
        List<Evidence> evidence,
        List<Passage> page) {
    public Article {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(partial, "partial");
        blocks = List.copyOf(blocks);
        removed = List.copyOf(removed);
        damage = List.copyOf(damage);
        evidence = List.copyOf(evidence);
        page = List.copyOf(page);
        for (Block block : blocks) {
            if (!text.startsWith(block.text(), block.span().start())) {
                throw new IllegalArgumentException("a block's span does not read as its text: " + block);
            }
        }
    }

    /** An article whose page is not at hand. */
    public Article(
            DecodedDocument source,
            ArticleHead head,
            String text,
            List<Block> blocks,
            List<Removed> removed,
            List<Damage> damage,
            Partial partial,
            List<Evidence> evidence) {
        this(source, head, text, blocks, removed, damage, partial, evidence, List.of());
    }
}
