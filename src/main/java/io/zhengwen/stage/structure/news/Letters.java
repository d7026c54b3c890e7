package io.zhengwen.stage.structure.news;

import com.ibm.icu.text.Transliterator;

/**
 * A passage beside its form in simplified letters, letter by letter, so that one grammar reads both scripts.
 *
 * @param original as it stands
 * @param simple of the same length; what patterns and word lists are held against
 */
record Letters(String original, String simple) {
    /** Turns traditional letters into simplified ones. */
    static final class Simplifier {
        private final Transliterator letters = Transliterator.getInstance("Traditional-Simplified");

        Letters of(String text) {
            String simple = letters.transliterate(text);
            return new Letters(text, simple.length() == text.length() ? simple : text);
        }
    }

    static Letters simplified(String text) {
        return new Letters(text, text);
    }
}
