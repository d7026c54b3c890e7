package io.zhengwen.stage.charset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Undoes wrong decodings that happened before the text reached us, stretch by stretch: only where the text reads far
 * better afterwards, and as Chinese.
 */
final class MojibakeRepair {
    private static final int ROUNDS = 4;
    // A suspicion is looked into with this much text around it, and not in more places than this.
    private static final int AROUND = 40;
    private static final int PLACES = 60;

    // Half bits a character beyond ASCII: what a repaired stretch may cost, and what it must gain.
    private static final int STRICT_SENSE = 34;
    private static final int LOOSE_SENSE = 30;
    private static final int GAIN = 14;
    // A change between sound and damaged text, and the same where most is damaged.
    private static final int CHANGE = 40;
    private static final int CHANGE_IN_DAMAGED = 120;
    private static final double NEARLY_ALL = 0.5;
    private static final int STRICT_FEWEST = 4;
    private static final int LOOSE_FEWEST = 8;
    private static final double CHINESE_SHARE = 0.8;

    private final CharsetTables tables;
    private final TextCost costs;
    private volatile List<Misreading> misreadings = List.of();

    MojibakeRepair(CharsetTables tables) {
        this.tables = tables;
        costs = new TextCost(tables.frequencies("zh"), tables.frequencies("latin"));
    }

    /**
     * Text without the damage.
     *
     * @param restored characters brought back, by the name of the misreading
     */
    record Repaired(String text, Map<String, Integer> restored) {}

    Repaired repair(String damaged) {
        Map<String, Integer> restored = new LinkedHashMap<>();
        String text = damaged;
        for (int round = 0; round < ROUNDS; round++) {
            List<int[]> suspects = suspects(text);
            if (suspects.isEmpty()) {
                break;
            }
            Misreading misreading = likeliest(text, suspects);
            if (misreading == null) {
                break;
            }
            List<MisreadRun> runs = allRuns(misreading, text);
            int characters = runs.stream().mapToInt(MisreadRun::known).sum();
            if (characters == 0) {
                break;
            }
            restored.merge(misreading.name(), characters, Integer::sum);
            text = replaced(text, runs);
        }
        return new Repaired(text, restored);
    }

    /** Places where characters stand together that Chinese texts hardly have. */
    private List<int[]> suspects(String text) {
        List<int[]> places = new ArrayList<>();
        int end = -1;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            odd = (odd << 1) | (costs.isOdd(text.charAt(i)) ? 1 : 0);
            if ((odd & 3) != 3 || (odd & 0x1C) == 0 || i < end) {
                continue;
            }
            int from = Math.max(Math.max(0, end), i - AROUND);
            end = Math.min(text.length(), i + AROUND);
            places.add(new int[] {from, end});
        }
        if (places.size() <= PLACES) {
            return places;
        }
        List<int[]> some = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            some.add(places.get((int) ((long) i * places.size() / PLACES)));
        }
        return some;
    }

    /** Hardly any document needs them; two threads that load them at once load the same. */
    private List<Misreading> misreadings() {
        List<Misreading> loaded = misreadings;
        if (loaded.isEmpty()) {
            loaded = Misreading.load(tables);
            misreadings = loaded;
        }
        return loaded;
    }

    private Misreading likeliest(String text, List<int[]> suspects) {
        Misreading best = null;
        long bestGain = 0;
        for (Misreading misreading : misreadings()) {
            long gain = 0;
            for (int[] place : suspects) {
                if (!misreading.shown().shows(text, place[0], place[1])) {
                    continue;
                }
                for (MisreadRun run : runs(misreading, text, place[0], place[1], CHANGE, false)) {
                    gain += gain(run, text);
                }
            }
            if (gain > bestGain) {
                bestGain = gain;
                best = misreading;
            }
        }
        return best;
    }

    /** In a text damaged nearly everywhere, sound characters in between are chance. */
    private List<MisreadRun> allRuns(Misreading misreading, String text) {
        List<MisreadRun> runs = runs(misreading, text, 0, text.length(), CHANGE, false);
        int damaged = 0;
        for (MisreadRun run : runs) {
            damaged += beyondAscii(text, run.from(), run.to());
        }
        return damaged > NEARLY_ALL * beyondAscii(text, 0, text.length())
                ? runs(misreading, text, 0, text.length(), CHANGE_IN_DAMAGED, true)
                : runs;
    }

    private static int beyondAscii(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) < 0x80 ? 0 : 1;
        }
        return count;
    }

    private List<MisreadRun> runs(Misreading misreading, String text, int from, int to, int change, boolean damaged) {
        return MisreadPath.runs(misreading, costs, text, from, to, change, damaged).stream()
                .filter(run -> isProven(run, misreading.strict(), text))
                .toList();
    }

    private boolean isProven(MisreadRun run, boolean strict, String text) {
        int known = run.known();
        return known >= (strict ? STRICT_FEWEST : LOOSE_FEWEST)
                && run.chinese() >= CHINESE_SHARE * known
                && run.cost() <= (long) known * (strict ? STRICT_SENSE : LOOSE_SENSE)
                && gain(run, text) >= (long) known * GAIN;
    }

    private long gain(MisreadRun run, String text) {
        long cost = 0;
        int previous = ' ';
        for (int i = run.from(); i < run.to(); i++) {
            char c = text.charAt(i);
            cost += c < 0x80 ? 0 : costs.of(previous, c);
            previous = c;
        }
        return cost - run.cost();
    }

    private static String replaced(String text, List<MisreadRun> runs) {
        StringBuilder repaired = new StringBuilder(text.length());
        int at = 0;
        for (MisreadRun run : runs) {
            repaired.append(text, at, run.from()).append(run.text());
            at = run.to();
        }
        return repaired.append(text, at, text.length()).toString();
    }
}
