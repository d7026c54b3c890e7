package io.zhengwen.stage.structure.news;

import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Names of foreigners in Chinese letters without a dot: 特朗普. Countries and companies look the same and are listed. */
final class ForeignNames {
    private static final int LONGEST = 6;
    private static final int SHORTEST = 2;

    private final BitSet syllables = new BitSet();
    private final Words others = new Words(Lexicon.load("no-foreign-names.tsv").words());

    ForeignNames() {
        Lexicon.load("foreign-syllables.tsv").words().forEach(word -> word.chars()
                .forEach(syllables::set));
    }

    /** The names that may begin at {@code start}, longest first. */
    List<String> at(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && syllables.get(text.charAt(end))) {
            end++;
        }
        List<String> names = new ArrayList<>();
        if (end - start >= SHORTEST && !others.beginAt(text, start)) {
            for (int i = end; i - start >= SHORTEST; i--) {
                names.add(text.substring(start, i));
            }
        }
        return names;
    }
}
