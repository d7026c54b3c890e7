package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.content.body.Weights;
import io.zhengwen.stage.content.page.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Looks for weights under which the pages score best: coordinate search, one weight after the other tried at a few
 * values in its range and left where it is unless another value is better by a margin.
 */
final class WeightSearch {
    private static final double[] FACTORS = {0.5, 0.75, 1.33, 2};
    private static final double[] STEPS = {-0.25, -0.1, 0.1, 0.25};
    private static final double MARGIN = 0.0004;

    private final Consumer<String> progress;

    WeightSearch(Consumer<String> progress) {
        this.progress = progress;
    }

    /** A page that is parsed once and judged many times. */
    record Labelled(GoldPage gold, DecodedDocument document, Page page) {
        static Labelled of(GoldPage gold, DocumentDecoder decoder, ArticleExtractor extractor) {
            DecodedDocument document = decoder.decode(gold.document());
            return new Labelled(gold, document, extractor.read(document));
        }
    }

    /** Mean F1 over the pages; a page without an answer counts as 0. */
    static double score(Weights weights, List<Labelled> pages) {
        ArticleExtractor extractor = new ArticleExtractor(weights);
        return pages.parallelStream()
                .mapToDouble(page -> score(extractor, page))
                .average()
                .orElse(0);
    }

    private static double score(ArticleExtractor extractor, Labelled page) {
        try {
            String text = extractor.articleOf(page.document(), page.page()).text();
            return GramScore.of(page.gold().textWithoutTitle(), page.gold().dropTitle(text))
                    .f1();
        } catch (DocumentRejectedException refused) {
            return 0;
        }
    }

    /** The best weights found from {@code start} in at most this many rounds over all of them. */
    Weights search(Weights start, List<Labelled> pages, int rounds) {
        Weights best = start;
        double bestScore = score(start, pages);
        for (int round = 1; round <= rounds; round++) {
            double before = bestScore;
            progress.accept("round %d: %d weights on %d pages, F1 %.4f"
                    .formatted(round, start.all().size(), pages.size(), bestScore));
            for (Weights.Weight weight : start.all()) {
                double value = best.of(weight.name());
                for (double other : others(weight, value)) {
                    Weights changed = best.with(weight.name(), other);
                    double score = score(changed, pages);
                    if (score > bestScore + MARGIN) {
                        best = changed;
                        bestScore = score;
                        progress.accept("%-18s %8.3f -> %8.3f  F1 %.4f".formatted(weight.name(), value, other, score));
                    }
                }
            }
            if (bestScore - before <= MARGIN) {
                break;
            }
        }
        return best;
    }

    private static double[] others(Weights.Weight weight, double value) {
        DoubleStream near = value == 0
                ? DoubleStream.of(STEPS).map(step -> step * (weight.most() - weight.least()))
                : DoubleStream.of(FACTORS).map(factor -> value * factor);
        return near.map(other -> Math.max(weight.least(), Math.min(weight.most(), other)))
                .filter(other -> other != value)
                .distinct()
                .toArray();
    }
}
