package io.zhengwen.stage.structure;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells the language tag of a text by the characters that occur in one Chinese script only. */
public final class LanguageTagger {
    private static final double HAN_SHARE = 0.3;

    private final Set<Integer> simplified;
    private final Set<Integer> traditional;

    public LanguageTagger() {
        Lexicon scripts = Lexicon.load("scripts.tsv");
        this.simplified = characters(scripts, "Hans");
        this.traditional = characters(scripts, "Hant");
    }

    /** {@code zh-Hans} or {@code zh-Hant}; {@code zh} when no character decides, {@code en} or {@code und} without Han. */
    public String tag(String text) {
        int[] counts = new int[5];
        text.codePoints().filter(Character::isLetter).forEach(c -> count(c, counts));
        int letters = counts[0] + counts[1] + counts[2];
        if (letters == 0) {
            return "und";
        }
        if (counts[0] < HAN_SHARE * letters) {
            return counts[1] > 0.9 * letters && counts[1] >= 40 ? "en" : "und";
        }
        if (counts[3] == counts[4]) {
            return "zh";
        }
        return counts[3] > counts[4] ? "zh-Hans" : "zh-Hant";
    }

    private void count(int c, int[] counts) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script != Character.UnicodeScript.HAN) {
            counts[script == Character.UnicodeScript.LATIN ? 1 : 2]++;
            return;
        }
        counts[0]++;
        if (simplified.contains(c)) {
            counts[3]++;
        } else if (traditional.contains(c)) {
            counts[4]++;
        }
    }

    private static Set<Integer> characters(Lexicon scripts, String script) {
        return scripts.words(script).stream()
                .flatMap(row -> row.codePoints().boxed())
                .collect(Collectors.toUnmodifiableSet());
    }
}
