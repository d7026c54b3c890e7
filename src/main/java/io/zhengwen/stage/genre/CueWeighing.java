package io.zhengwen.stage.genre;

import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic behind a verdict: the genre with the highest sum wins if it is strong enough and clearly ahead; anything
 * else is {@link Genre#OTHER}. Separate from the cues, so that a verdict can be weighed again without some of them.
 */
public final class CueWeighing {
    /** Below this sum a genre has too little to stand on: one strong sign, or a sign and a hint. */
    private static final double ENOUGH = 3;

    /** Two genres closer than this are not told apart. */
    private static final double MARGIN = 1;

    /** Signs of one genre repeat each other: beyond this sum each counts half. */
    private static final double PLENTY = 8;

    /** Scale of the confidence: a lead of this many points leaves 18 % doubt. */
    private static final double LEAD_SCALE = 3;

    private CueWeighing() {}

    /** The verdict that the fired cues add up to. */
    public static GenreVerdict weigh(List<FiredCue> fired) {
        Map<Genre, Double> scores = scores(fired);
        List<Genre> ranked = Arrays.stream(Genre.values())
                .sorted(Comparator.comparingDouble((Genre genre) -> scores.getOrDefault(genre, 0.0))
                        .reversed())
                .toList();
        double best = Math.max(0, scores.getOrDefault(ranked.get(0), 0.0));
        double lead = best - Math.max(0, scores.getOrDefault(ranked.get(1), 0.0));
        if (best < ENOUGH) {
            return new GenreVerdict(Genre.OTHER, 1 - best / (2 * ENOUGH), fired);
        }
        return lead < MARGIN
                ? new GenreVerdict(Genre.OTHER, confidence(0), fired)
                : new GenreVerdict(ranked.get(0), confidence(lead), fired);
    }

    /** Signs for a genre, of which those beyond plenty count less, and signs against it, which count in full. */
    private static Map<Genre, Double> scores(List<FiredCue> fired) {
        Map<Genre, Double> scores = new EnumMap<>(Genre.class);
        for (Genre genre : Genre.values()) {
            double speaking = 0;
            double against = 0;
            for (FiredCue cue : fired) {
                speaking += cue.genre() == genre ? Math.max(0, cue.weight()) : 0;
                against += cue.genre() == genre ? Math.min(0, cue.weight()) : 0;
            }
            double beyond = Math.max(0, speaking - PLENTY);
            scores.put(genre, speaking - beyond / 2 + against);
        }
        return scores;
    }

    private static double confidence(double lead) {
        return 1 - 0.5 * Math.exp(-lead / LEAD_SCALE);
    }
}
