package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.noise.NoiseLexicon;
import io.zhengwen.stage.content.noise.NoiseRule;
import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of every block alone how much it looks like article text. */
public final class BlockJudge {
    private static final double LINKED = 0.6;

    private final NoiseLexicon lexicon;
    private final NameHints hints;
    private final BlockWeight weight;
    private final double repeated;
    private final double hint;
    private final double strongestHint;
    private final double hintedWeight;
    private final double mainShare;

    public BlockJudge(NoiseLexicon lexicon, NameHints hints, Weights weights) {
        this.lexicon = lexicon;
        this.hints = hints;
        this.weight = new BlockWeight(weights);
        this.repeated = weights.of("repeated");
        this.hint = weights.of("hint");
        this.strongestHint = weights.of("hint.strongest");
        this.hintedWeight = weights.of("hint.weight");
        this.mainShare = weights.of("hint.main-share");
    }

    public List<Judged> judge(List<PageBlock> blocks) {
        List<Judged> alone = new ArrayList<>(blocks.size());
        double[] prose = new double[blocks.size() + 1];
        for (PageBlock block : blocks) {
            LineShape shape = LineShape.of(block.text());
            Optional<NoiseRule> noise =
                    block.linkDensity() > LINKED ? lexicon.findPhrase(block.text()) : lexicon.find(block.text());
            double own = weight.of(block, shape, noise);
            alone.add(new Judged(block, shape, noise, own, 0));
            prose[block.index() + 1] = prose[block.index()] + Math.max(0, own);
        }
        lowerRepeated(alone);
        Periods.liftBetween(alone);
        double[] known = new double[ordinals(blocks)];
        Arrays.fill(known, Double.NaN);
        alone.replaceAll(judged -> judged.hinted(hintOf(judged.block().box(), prose, known), hintedWeight));
        return alone;
    }

    /** What stands on the page more than once is rarely its article, unless it reads like text. */
    private void lowerRepeated(List<Judged> blocks) {
        Set<String> once = new HashSet<>(2 * blocks.size());
        Set<String> again = new HashSet<>();
        for (Judged judged : blocks) {
            if (judged.weight() < 0 && !once.add(judged.block().text())) {
                again.add(judged.block().text());
            }
        }
        if (!again.isEmpty()) {
            blocks.replaceAll(judged ->
                    judged.weight() < 0 && again.contains(judged.block().text())
                            ? judged.weighing(judged.weight() + repeated)
                            : judged);
        }
    }

    /** A container that holds most of the page's running text is the article's, whatever it is called. */
    private double hintOf(Box box, double[] prose, double[] known) {
        double told = known[box.ordinal()];
        if (Double.isNaN(told)) {
            double around = box.parent().isPresent() ? hintOf(box.parent().get(), prose, known) : 0;
            double inside = prose[box.last() + 1] - prose[box.first()];
            double own = inside > mainShare * prose[prose.length - 1] ? 0 : hint * hints.of(box);
            told = Math.max(strongestHint, Math.min(0, own) + around);
            known[box.ordinal()] = told;
        }
        return told;
    }

    /** One more than the highest number of a container: those around a container have lower ones. */
    private static int ordinals(List<PageBlock> blocks) {
        int highest = 0;
        for (PageBlock block : blocks) {
            highest = Math.max(highest, block.box().ordinal());
        }
        return highest + 1;
    }
}
