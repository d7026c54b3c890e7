package io.zhengwen.app.bench;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Agreement of a predicted text with the truth over character 4-grams as a multiset, both NFKC-normalised and without
 * white space.
 *
 * @param precision not a number for an empty prediction
 */
record GramScore(double precision, double recall, double f1, boolean same) {
    private static final int GRAM = 4;

    static GramScore of(String truth, String prediction) {
        String gold = normalize(truth);
        String own = normalize(prediction);
        Map<String, Integer> expected = grams(gold);
        int expectedCount = count(expected);
        Map<String, Integer> found = grams(own);
        int foundCount = count(found);
        int shared = 0;
        for (Map.Entry<String, Integer> gram : found.entrySet()) {
            shared += Math.min(gram.getValue(), expected.getOrDefault(gram.getKey(), 0));
        }
        if (expectedCount + foundCount == 0) {
            return new GramScore(1, 1, 1, true);
        }
        return new GramScore(
                foundCount == 0 ? Double.NaN : (double) shared / foundCount,
                expectedCount == 0 ? 0 : (double) shared / expectedCount,
                2.0 * shared / (expectedCount + foundCount),
                gold.equals(own));
    }

    /** NFKC, nothing invisible, no white space. */
    static String normalize(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            if (!isDropped(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isDropped(char c) {
        return c <= ' '
                || (c >= 0x7F && c <= 0xA0)
                || c == 0xAD
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202F)
                || (c >= 0x205F && c <= 0x206F)
                || c == 0x3000
                || c == 0xFEFF
                || c >= 0xFFF9
                || (c >= 0xE000 && c <= 0xF8FF)
                || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static Map<String, Integer> grams(String text) {
        Map<String, Integer> grams = new HashMap<>();
        if (text.isEmpty()) {
            return grams;
        }
        if (text.length() < GRAM) {
            grams.put(text, 1);
            return grams;
        }
        for (int i = 0; i + GRAM <= text.length(); i++) {
            grams.merge(text.substring(i, i + GRAM), 1, Integer::sum);
        }
        return grams;
    }

    private static int count(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }
}
