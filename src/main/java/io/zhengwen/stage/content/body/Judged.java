package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.noise.NoiseRule;
import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.Optional;

/**
 * A block with what can be said about it alone.
 *
 * @param noise the lexicon's entry that it hits
 * @param weight what it adds to a body that contains it: positive for running text, negative for noise
 * @param hint what its containers' names say, 0 or negative
 */
public record Judged(PageBlock block, LineShape shape, Optional<NoiseRule> noise, double weight, double hint) {
    Judged hinted(double containerHint, double factor) {
        if (containerHint == hint) {
            return this;
        }
        double lowered = containerHint < 0 ? Math.min(weight, weight * factor) + containerHint : weight;
        return new Judged(block, shape, noise, lowered, containerHint);
    }

    Judged weighing(double other) {
        return new Judged(block, shape, noise, other, hint);
    }

    public boolean isNoise() {
        return noise.isPresent() && noise.get().role() != NoiseRule.Role.META;
    }

    public boolean isMeta() {
        return noise.isPresent() && noise.get().role() == NoiseRule.Role.META;
    }

    public boolean isTail() {
        return noise.isPresent() && noise.get().role() == NoiseRule.Role.TAIL;
    }

    public boolean isLinks() {
        return block.linkDensity() > 0.6;
    }
}
