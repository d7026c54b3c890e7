package io.zhengwen.stage.carrier.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the paragraphs of automatic lists, several lists at a time. */
final class ListNumbers {
    static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;

    private final Map<String, int[]> counters = new HashMap<>();

    /** Starts a level of a list anew at {@code start}. */
    void restart(String list, int level, int start) {
        counters(list)[level] = start - 1;
    }

    /**
     * The number of the next paragraph on {@code level} of {@code list}, as it is shown; empty for a bullet.
     *
     * @param levels of this list, from the highest
     */
    String next(String list, int level, List<LevelShape> levels) {
        int[] counts = counters(list);
        for (int higher = 0; higher < level; higher++) {
            if (counts[higher] == UNUSED) {
                counts[higher] = at(levels, higher).start();
            }
        }
        counts[level] = counts[level] == UNUSED ? at(levels, level).start() : counts[level] + 1;
        for (int lower = level + 1; lower < LEVELS; lower++) {
            int after = at(levels, lower).restartAfter();
            if (after < 0 || after > level) {
                counts[lower] = UNUSED;
            }
        }
        return shown(counts, at(levels, level), levels);
    }

    private static String shown(int[] counts, LevelShape level, List<LevelShape> levels) {
        if (level.isBullet()) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        String text = level.text();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit = c == '%' && at + 1 < text.length() ? text.charAt(at + 1) - '1' : -1;
            if (digit >= 0 && digit < LEVELS) {
                String format = level.legal() ? "decimal" : at(levels, digit).format();
                int count = counts[digit] == UNUSED ? at(levels, digit).start() : counts[digit];
                shown.append(Ordinals.write(count, format));
                at++;
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private int[] counters(String list) {
        return counters.computeIfAbsent(list, key -> {
            int[] counts = new int[LEVELS];
            Arrays.fill(counts, UNUSED);
            return counts;
        });
    }

    private static LevelShape at(List<LevelShape> levels, int level) {
        return level < levels.size() ? levels.get(level) : LevelShape.PLAIN;
    }
}
