package io.zhengwen.stage.content;

import io.zhengwen.document.Passage;
import io.zhengwen.document.Removed;
import io.zhengwen.stage.content.body.Body;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.repair.Piece;
import io.zhengwen.stage.content.repair.Repaired;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down what became of each block of the page, in reading order. */
final class PageTrace {
    private static final String DAMAGED = "damage";

    private PageTrace() {}

    static List<Passage> of(List<Judged> judged, Body body, Repaired repaired) {
        int[] blocks = blocksByPosition(repaired, judged.size());
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            PageBlock origin = judged.get(i).block();
            int block = blocks[origin.index()];
            if (!body.keeps(i)) {
                passages.add(Passage.removed(origin.text(), body.reasons().get(i)));
            } else if (block < 0) {
                passages.add(Passage.removed(origin.text(), reasonOf(origin.text(), repaired)));
            } else {
                passages.add(Passage.kept(origin.text(), block));
            }
        }
        return passages;
    }

    private static int[] blocksByPosition(Repaired repaired, int size) {
        int[] blocks = new int[size];
        Arrays.fill(blocks, -1);
        int next = 0;
        for (Piece piece : repaired.pieces()) {
            if (!piece.text().isEmpty()) {
                for (PageBlock origin : piece.origins()) {
                    blocks[origin.index()] = next;
                }
                next++;
            }
        }
        return blocks;
    }

    /** A block that the body keeps and a repair took out whole; one of nothing but lost blanks is counted as damage. */
    private static String reasonOf(String text, Repaired repaired) {
        return repaired.removed().stream()
                .filter(removed -> text.contains(removed.text()))
                .map(Removed::reason)
                .findFirst()
                .orElse(DAMAGED);
    }
}
