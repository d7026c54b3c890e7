package io.zhengwen.stage.genre;

import io.zhengwen.document.Article;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.FiredCue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a document is: a table of cues ({@code cues.yaml}) plus the arithmetic of {@link CueWeighing}. */
public final class GenreClassifier {
    private static final Comparator<FiredCue> HEAVIEST_FIRST =
            Comparator.comparingDouble((FiredCue cue) -> Math.abs(cue.weight())).reversed();

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
                .sorted(HEAVIEST_FIRST)
                .toList();
        return new ClassifiedDocument(article, CueWeighing.weigh(fired));
    }
}
