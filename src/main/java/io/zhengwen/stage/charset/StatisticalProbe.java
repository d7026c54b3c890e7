package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the whole document in every charset that is left and takes the one whose text surprises least; a declared label
 * is a prior that decides close calls and is refuted by bytes that make no sense under it.
 */
final class StatisticalProbe implements CharsetProbe {
    // Half bits that a label is worth: about two Chinese characters.
    private static final int LABEL_BONUS = 40;
    private static final int ASCII_CONTEXT = 32;
    private static final int FIRST_CHUNK = 64;
    // A candidate this far behind, plus a share of the best cost for mixed documents, does not come back.
    private static final long HOPELESS = 400;
    // Half bits a byte: Chinese text costs about 10, random bytes above 25.
    private static final long NONSENSE = 20;
    private static final int ENOUGH_TO_JUDGE = 64;

    private final List<Candidate> candidates = Candidate.load();
    private final CharsetAliases aliases = new CharsetAliases();

    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        Set<String> declared = declared(text);
        byte[] bytes = text.bytes();
        int start = start(bytes);
        List<CandidateScore> running = new ArrayList<>();
        for (Candidate candidate : candidates) {
            running.add(new CandidateScore(candidate, declared.contains(candidate.charset()) ? LABEL_BONUS : 0, start));
        }
        int chunk = FIRST_CHUNK;
        for (long end = (long) start + ASCII_CONTEXT + chunk; ; chunk *= 2, end += chunk) {
            int stop = (int) Math.min(end, bytes.length);
            running.forEach(score -> score.readTo(bytes, stop));
            running.sort(Comparator.comparingLong(CandidateScore::cost));
            requireSense(running.get(0), stop - start);
            if (stop == bytes.length) {
                break;
            }
            long limit = running.get(0).cost() + running.get(0).cost() / 8 + HOPELESS;
            running.removeIf(score -> score.cost() > limit);
        }
        return Optional.of(verdict(running, declared, text));
    }

    /** Plain ASCII before the first other byte tells nothing new after a while; aligned for the wide charsets. */
    private static int start(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] > 0) {
            at++;
        }
        return Math.max(0, at - ASCII_CONTEXT) / 4 * 4;
    }

    /** Random bytes surprise in every charset; they are refused after the first chunk, however long the document is. */
    private static void requireSense(CandidateScore best, int read) {
        if (read >= ENOUGH_TO_JUDGE && best.cost() > NONSENSE * read) {
            throw new DocumentRejectedException(new Rejection.Undecodable(best.charset(), 0));
        }
    }

    private static CharsetVerdict verdict(List<CandidateScore> ranked, Set<String> declared, EncodedText text) {
        CandidateScore best = ranked.get(0);
        long margin = ranked.stream()
                .filter(score -> !score.charset().equals(best.charset()))
                .mapToLong(score -> score.cost() - best.cost())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        boolean label = declared.contains(best.charset());
        double confidence = Math.min(0.99, 1 - 0.5 / (1 + margin / 8.0));
        return new CharsetVerdict(
                best.charset(), text.firstLabel(), label ? Basis.DECLARED : Basis.STATISTICAL, confidence);
    }

    private Set<String> declared(EncodedText text) {
        Set<String> names = new HashSet<>();
        for (String label : text.labels()) {
            aliases.resolve(label).ifPresent(names::add);
        }
        return names;
    }
}
