package io.zhengwen.stage.genre;

import io.zhengwen.document.Article;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a document is: a table of cues plus arithmetic. The genre with the highest sum wins if it is strong enough
 * and clearly ahead; anything else is {@link Genre#OTHER}.
 */
public final class GenreClassifier {
    /** Below this sum a genre has too little to stand on: one strong sign, or a sign and a hint. */
    private static final double ENOUGH = 3;

    /** Two genres closer than this are not told apart. */
    private static final double MARGIN = 1;

    /** Scale of the confidence: a lead of this many points leaves 18 % doubt. */
    private static final double LEAD_SCALE = 3;

    private final List<Cue> cues;

    public GenreClassifier() {
        this.cues = CueTable.load();
    }

    /** The article with its genre and every cue that fired, heaviest first. */
    public ClassifiedDocument classify(Article article) {
        Reading reading = Reading.of(article);
        Map<Shape, Measure> shapes = Shape.measure(reading);
        List<FiredCue> fired = cues.stream()
                .map(cue -> cue.fire(reading, shapes))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((FiredCue cue) -> Math.abs(cue.weight()))
                        .reversed())
                .toList();
        return new ClassifiedDocument(article, verdict(fired));
    }

    private static GenreVerdict verdict(List<FiredCue> fired) {
        Map<Genre, Double> scores = new EnumMap<>(Genre.class);
        fired.forEach(cue -> scores.merge(cue.genre(), cue.weight(), Double::sum));
        List<Genre> ranked = Arrays.stream(Genre.values())
                .sorted(Comparator.comparingDouble((Genre genre) -> scores.getOrDefault(genre, 0.0))
                        .reversed())
                .toList();
        double best = scores.getOrDefault(ranked.get(0), 0.0);
        double lead = best - Math.max(0, scores.getOrDefault(ranked.get(1), 0.0));
        if (best < ENOUGH) {
            return new GenreVerdict(Genre.OTHER, 1 - Math.max(0, best) / (2 * ENOUGH), fired);
        }
        if (lead < MARGIN) {
            return new GenreVerdict(Genre.OTHER, confidence(0), fired);
        }
        return new GenreVerdict(ranked.get(0), confidence(lead), fired);
    }

    private static double confidence(double lead) {
        return 1 - 0.5 * Math.exp(-lead / LEAD_SCALE);
    }
}
