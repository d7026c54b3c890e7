package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the whole document in every charset that is left and takes the one whose text surprises least; a declared label
 * is a prior that decides close calls and is refuted by bytes that make no sense under it.
 */
final class StatisticalProbe implements CharsetProbe {
    private static final int ASCII_CONTEXT = 32;
    private static final int CHUNK = 32;
    // Half bits a byte: Chinese text costs about 10, random bytes above 25.
    private static final long NONSENSE = 20;
    private static final int ENOUGH_TO_JUDGE = 96;

    private final CharsetTables tables;
    private final CharsetAliases aliases;
    private volatile Candidates candidates;

    StatisticalProbe(CharsetTables tables, CharsetAliases aliases) {
        this.tables = tables;
        this.aliases = aliases;
    }

    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        Set<String> declared = declared(text);
        CharsetVerdict verdict = verdict(text, declared, true);
        return Optional.of(verdict.confidence() == CharsetDetector.NO_TEXT ? verdict(text, declared, false) : verdict);
    }

    private CharsetVerdict verdict(EncodedText text, Set<String> declared, boolean roughly) {
        byte[] bytes = text.bytes();
        int start = start(text);
        CandidateRace race = new CandidateRace(candidates(), bytes, start, declared, roughly);
        int stop = start + ASCII_CONTEXT;
        while (true) {
            int chunk = Math.max(CHUNK, (stop - start) / 4);
            stop = Math.min(bytes.length - chunk, stop) + chunk;
            race.readTo(stop);
            // Random bytes surprise in every charset; that shows after the first chunk, however long the document is.
            if (stop - start >= ENOUGH_TO_JUDGE && race.cost() + race.asciiCost() > NONSENSE * (stop - start)) {
                return new CharsetVerdict(race.best(), text.firstLabel(), Basis.STATISTICAL, CharsetDetector.NO_TEXT);
            }
            if (stop == bytes.length) {
                break;
            }
        }
        double confidence = Math.min(0.99, 1 - 0.5 / (1 + race.margin() / 8.0));
        Basis basis = declared.contains(race.best()) ? Basis.DECLARED : Basis.STATISTICAL;
        return new CharsetVerdict(name(race.best(), bytes), text.firstLabel(), basis, confidence);
    }

    private String name(String charset, byte[] bytes) {
        return charset.equals(HongKongSupplement.WITH_SUPPLEMENT) && !HongKongSupplement.isNeeded(bytes, tables)
                ? HongKongSupplement.BIG5
                : charset;
    }

    /** Plain ASCII before the first other byte tells nothing new after a while; aligned for the wide charsets. */
    private static int start(EncodedText text) {
        int at = ByteScan.indexOf(text.bytes(), 0, 0, text.firstNonAscii());
        return Math.max(0, at - ASCII_CONTEXT) / 4 * 4;
    }

    private Set<String> declared(EncodedText text) {
        if (text.labels().isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String label : text.labels()) {
            aliases.resolve(label).ifPresent(names::add);
        }
        return names;
    }

    /** Many a run meets no document that needs them; two threads that load them at once load the same. */
    private Candidates candidates() {
        Candidates loaded = candidates;
        if (loaded == null) {
            loaded = new Candidates(Candidate.load(tables));
            candidates = loaded;
        }
        return loaded;
    }
}
