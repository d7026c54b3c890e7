package io.zhengwen.stage.content.repair;

import io.zhengwen.document.Damage;
import io.zhengwen.document.Removed;
import java.util.List;

/** The pieces after the repairs, with what was taken out and what damage was met. */
public record Repaired(List<Piece> pieces, List<Removed> removed, List<Damage> damage) {
    public Repaired {
        pieces = List.copyOf(pieces);
        removed = List.copyOf(removed);
        damage = List.copyOf(damage);
    }
}
