package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.noise.NoiseLexicon;
import io.zhengwen.stage.content.noise.NoiseRule;
import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of every block alone how much it looks like article text. */
public final class BlockJudge {
    private static final double MAIN_SHARE = 0.5;
    private static final double LINKED = 0.6;
    private static final double REPEATED_COST = 0.8;
    private static final double STRONGEST_HINT = -8;

    private final NoiseLexicon lexicon;
    private final NameHints hints;

    public BlockJudge(NoiseLexicon lexicon, NameHints hints) {
        this.lexicon = lexicon;
        this.hints = hints;
    }

    public List<Judged> judge(List<PageBlock> blocks) {
        List<Judged> alone = new ArrayList<>(blocks.size());
        double[] prose = new double[blocks.size() + 1];
        Map<String, Integer> times = new HashMap<>();
        blocks.forEach(block -> times.merge(block.text(), 1, Integer::sum));
        for (PageBlock block : blocks) {
            LineShape shape = LineShape.of(block.text());
            Optional<NoiseRule> noise =
                    block.linkDensity() > LINKED ? lexicon.findPhrase(block.text()) : lexicon.find(block.text());
            double weight = weight(block, shape, noise);
            if (weight < 0 && times.get(block.text()) > 1) {
                weight -= REPEATED_COST;
            }
            alone.add(new Judged(block, shape, noise, weight, 0));
            prose[block.index() + 1] = prose[block.index()] + Math.max(0, weight);
        }
        Periods.liftBetween(alone);
        Map<Box, Double> known = new HashMap<>();
        alone.replaceAll(judged -> judged.hinted(hintOf(judged.block().box(), prose, known)));
        return alone;
    }

    /** A container that holds most of the page's running text is the article's, whatever it is called. */
    private double hintOf(Box box, double[] prose, Map<Box, Double> known) {
        Double hint = known.get(box);
        if (hint == null) {
            double around = box.parent().isPresent() ? hintOf(box.parent().get(), prose, known) : 0;
            double inside = prose[box.last() + 1] - prose[box.first()];
            double own = inside > MAIN_SHARE * prose[prose.length - 1] ? 0 : hints.of(box);
            hint = Math.max(STRONGEST_HINT, Math.min(0, own) + around);
            known.put(box, hint);
        }
        return hint;
    }

    private static double weight(PageBlock block, LineShape shape, Optional<NoiseRule> noise) {
        if (noise.isPresent()) {
            return noise.get().role() == NoiseRule.Role.META ? -2 : -6;
        }
        double free = shape.letters() * (1 - block.linkDensity());
        boolean wrapped = shape.isProse() && shape.closed() && block.links() <= 1 && shape.letters() > 50;
        if (block.linkDensity() > 0.5 && !wrapped) {
            return -3 - Math.min(block.length(), 40) * 0.05;
        }
        if (shape.headline()) {
            return -0.4;
        }
        if (shape.isProse()) {
            double prose = 2 + Math.min(wrapped ? shape.letters() : free, 400) * 0.12;
            boolean foreign = shape.han() * 4 < shape.letters();
            return LineShape.isTeaser(block.text()) || foreign ? prose * 0.3 : prose;
        }
        if (shape.closed() && shape.marks() > 0) {
            return 1 + free * 0.05;
        }
        if (shape.dated() || shape.numbered()) {
            return shape.dated() || !Character.isDigit(block.text().charAt(0)) ? 0.8 : 0;
        }
        return block.kind() == PageBlock.Kind.TABLE_ROW ? 0.3 : -0.8;
    }
}
