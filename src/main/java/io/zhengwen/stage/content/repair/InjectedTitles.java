package io.zhengwen.stage.content.repair;

import io.zhengwen.document.Removed;
import io.zhengwen.stage.content.page.Blanks;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes copies of the headline out of the body: in brackets inside a paragraph, or once as a line of its own at the
 * start. More lines that read like the headline are the text's own.
 */
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
        boolean repeated = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String text = piece.text();
            for (String title : copies) {
                text = withoutBracketed(text, title);
            }
            boolean leading = i < LEADING_LINES && !repeated && pieces.size() > 1;
            if (leading && isCopy(text, copies)) {
                removed.add(new Removed("repeated-title", text));
                repeated = true;
            } else if (!text.isBlank()) {
                kept.add(piece.withText(text));
            }
        }
        return kept;
    }

    private static boolean isCopy(String text, List<String> titles) {
        String plain = Blanks.strip(text);
        return titles.stream().anyMatch(title -> Blanks.strip(title).equals(plain));
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
