package io.zhengwen.stage.content.repair;

import io.zhengwen.document.Damage;
import io.zhengwen.document.Removed;
import java.util.ArrayList;
import java.util.List;

/** The repairs in their order: each works on the text that the one before it left. */
public final class TextRepairs {
    /**
     * Repairs the kept pieces.
     *
     * @param titles the headline as written and as read, to find copies of it
     */
    public Repaired repair(List<Piece> pieces, List<String> titles) {
        QuestionMarkRuns questionMarks = new QuestionMarkRuns();
        InjectedTitles injectedTitles = new InjectedTitles();
        List<Piece> repaired = questionMarks.repair(pieces);
        repaired = injectedTitles.repair(repaired, titles);
        repaired = new InjectedBlanks().repair(repaired);
        repaired = new BrokenSentences().repair(repaired);
        List<Damage> damage = questionMarks.count() == 0
                ? List.of()
                : List.of(new Damage("question-mark-run", questionMarks.count()));
        List<Removed> removed = new ArrayList<>(injectedTitles.removed());
        return new Repaired(repaired, removed, damage);
    }
}
