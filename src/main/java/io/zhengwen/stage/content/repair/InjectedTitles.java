package io.zhengwen.stage.content.repair;

import io.zhengwen.document.Removed;
import io.zhengwen.stage.content.page.Blanks;
import java.util.ArrayList;
import java.util.List;

/** Takes copies of the headline out of the body: in brackets inside a paragraph, or as a line of their own. */
final class InjectedTitles {
    private static final String OPENERS = "【[（(";
    private static final String CLOSERS = "】]）)";
    private static final int SHORTEST_TITLE = 6;
    private static final int LEADING_LINES = 3;

    private final List<Removed> removed = new ArrayList<>();

    List<Piece> repair(List<Piece> pieces, List<String> titles) {
        List<String> copies = titles.stream()
                .filter(title -> title.length() >= SHORTEST_TITLE)
                .toList();
        List<Piece> kept = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = piece.text();
            for (String title : copies) {
                text = withoutBracketed(text, title);
            }
            String plain = Blanks.strip(text);
            boolean leading = kept.size() < LEADING_LINES;
            if (leading && copies.stream().anyMatch(title -> Blanks.strip(title).equals(plain))) {
                removed.add(new Removed("repeated-title", text));
            } else if (!text.isBlank()) {
                kept.add(piece.withText(text));
            }
        }
        return kept;
    }

    private String withoutBracketed(String text, String title) {
        int at = text.indexOf(title);
        if (at <= 0 || at + title.length() >= text.length()) {
            return text;
        }
        int end = at + title.length();
        int opener = OPENERS.indexOf(text.charAt(at - 1));
        if (opener < 0 || text.charAt(end) != CLOSERS.charAt(opener)) {
            return text;
        }
        removed.add(new Removed("injected-title", text.substring(at - 1, end + 1)));
        return (text.substring(0, at - 1) + text.substring(end + 1)).strip();
    }

    List<Removed> removed() {
        return removed;
    }
}
