package io.zhengwen.stage.content.page;

import java.util.List;

/** Folds Traditional characters to Simplified ones, one for one, so that one vocabulary serves both scripts. */
public final class SimplifiedForm {
    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    public SimplifiedForm() {
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        for (List<String> row : ResourceTable.read("traditional.tsv", 2)) {
            row.get(1).chars().forEach(c -> simplified[c] = row.get(0).charAt(0));
        }
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = simplified[simplified[c]];
        }
    }

    /** The text with every Traditional character replaced; of the same length, and the same object where there is none. */
    public String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (simplified[text.charAt(i)] != text.charAt(i)) {
                return folded(text, i);
            }
        }
        return text;
    }

    private String folded(String text, int from) {
        char[] all = text.toCharArray();
        for (int i = from; i < all.length; i++) {
            all[i] = simplified[all[i]];
        }
        return new String(all);
    }
}
