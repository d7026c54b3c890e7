package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.noise.NoiseRule;
import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.Optional;

/** What a block adds to a body that contains it, by its own look alone: positive for running text, else negative. */
final class BlockWeight {
    private static final int LONGEST_LINKS = 40;
    private static final int LONGEST_PROSE = 400;
    private static final int WRAPPED = 50;

    private final double noise;
    private final double metadata;
    private final double links;
    private final double linksLetter;
    private final double linksShare;
    private final double headline;
    private final double prose;
    private final double proseLetter;
    private final double teaser;
    private final double sentence;
    private final double sentenceLetter;
    private final double entry;
    private final double tableRow;
    private final double other;

    BlockWeight(Weights weights) {
        noise = weights.of("noise");
        metadata = weights.of("metadata");
        links = weights.of("links");
        linksLetter = weights.of("links.letter");
        linksShare = weights.of("links.share");
        headline = weights.of("headline");
        prose = weights.of("prose");
        proseLetter = weights.of("prose.letter");
        teaser = weights.of("prose.teaser");
        sentence = weights.of("sentence");
        sentenceLetter = weights.of("sentence.letter");
        entry = weights.of("entry");
        tableRow = weights.of("table-row");
        other = weights.of("other");
    }

    double of(PageBlock block, LineShape shape, Optional<NoiseRule> rule) {
        if (rule.isPresent()) {
            return rule.get().role() == NoiseRule.Role.META ? metadata : noise;
        }
        double free = shape.letters() * (1 - block.linkDensity());
        boolean wrapped = shape.isProse() && shape.closed() && block.links() <= 1 && shape.letters() > WRAPPED;
        if (block.linkDensity() > linksShare && !wrapped) {
            return links + Math.min(block.length(), LONGEST_LINKS) * linksLetter;
        }
        if (shape.headline()) {
            return headline;
        }
        if (shape.isProse()) {
            double text = prose + Math.min(wrapped ? shape.letters() : free, LONGEST_PROSE) * proseLetter;
            boolean foreign = shape.han() * 4 < shape.letters();
            return LineShape.isTeaser(block.text()) || foreign ? text * teaser : text;
        }
        return ofShort(block, shape, free);
    }

    private double ofShort(PageBlock block, LineShape shape, double free) {
        if (shape.closed() && shape.marks() > 0) {
            return sentence + free * sentenceLetter;
        }
        if (shape.dated() || shape.numbered()) {
            return shape.dated() || !Character.isDigit(block.text().charAt(0)) ? entry : 0;
        }
        return block.kind() == PageBlock.Kind.TABLE_ROW ? tableRow : other;
    }
}
