package io.zhengwen.stage.content.repair;

import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a sentence that was broken over two blocks: a long paragraph that stops in mid-sentence, and a next block whose
 * first words end that sentence at once.
 */
final class BrokenSentences {
    private static final int LONG = 60;
    private static final int REMAINDER = 12;
    private static final String STOPS = "。！？!?；;";
    private static final String MARKS = "，。、；！？,;!?";

    List<Piece> repair(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && continues(last, piece)) {
                joined.set(joined.size() - 1, last.joinedWith(piece));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean continues(Piece broken, Piece next) {
        String text = broken.text();
        char end = text.charAt(text.length() - 1);
        boolean open = (isHan(end) || end == '，' || end == '、' || end == ',') && text.length() >= LONG;
        return open && sameRun(broken.block(), next.block()) && lastStop(text) > 0 && endsAtOnce(next);
    }

    private static boolean sameRun(PageBlock before, PageBlock after) {
        boolean running = before.kind() == PageBlock.Kind.LINE || before.kind() == PageBlock.Kind.PARAGRAPH;
        return running && before.kind() == after.kind() && before.path().equals(after.path());
    }

    private static int lastStop(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Starts with a few Chinese characters and a mark: the rest of a sentence, and more sentences behind it. */
    private static boolean endsAtOnce(Piece piece) {
        LineShape shape = piece.shape();
        String next = piece.text();
        if (shape.numbered() || shape.dated() || !shape.closed()) {
            return false;
        }
        for (int i = 0; i < next.length() && i <= REMAINDER; i++) {
            char c = next.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                return i > 0 && STOPS.indexOf(c) >= 0;
            }
            if (!isHan(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHan(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
