package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where on the page the core stands: the container that holds most of it, and the ways to its paragraphs. */
final class Place {
    private final Box home;
    private final boolean tight;
    private final Set<String> paths = new HashSet<>();

    Place(List<Judged> blocks, BodyFinder.Core core, Weights weights) {
        double share = weights.of("home.share");
        double total = 0;
        Judged heaviest = blocks.get(core.first());
        for (int i = core.first(); i <= core.last(); i++) {
            Judged judged = blocks.get(i);
            total += Math.max(0, judged.weight());
            heaviest = judged.weight() > heaviest.weight() ? judged : heaviest;
            if (judged.weight() > 1) {
                paths.add(judged.block().path());
            }
        }
        Box box = heaviest.block().box();
        while (box.parent().isPresent() && box != core.box() && within(blocks, core, box) < share * total) {
            box = box.parent().get();
        }
        home = box;
        int size = core.last() - core.first() + 1;
        tight = home.last() - home.first() + 1 <= weights.of("home.loose") * size + weights.of("home.slack");
    }

    private static double within(List<Judged> blocks, BodyFinder.Core core, Box box) {
        double sum = 0;
        for (int i = Math.max(core.first(), box.first()); i <= Math.min(core.last(), box.last()); i++) {
            sum += Math.max(0, blocks.get(i).weight());
        }
        return sum;
    }

    /** Whether the block stands among the core's paragraphs. */
    boolean holds(PageBlock block) {
        return (tight && block.box().isInside(home)) || shares(block);
    }

    /** Whether the block stands on the very way of one of the core's paragraphs. */
    boolean shares(PageBlock block) {
        return paths.contains(block.path());
    }

    /** The container that holds most of the core, if it holds little else. */
    Optional<Box> home() {
        return tight ? Optional.of(home) : Optional.empty();
    }
}
