package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.CarriedText;
import io.zhengwen.document.MemberFile;
import java.util.List;
import java.util.Optional;

/** What a packed file held. */
public record Carried(Optional<CarriedText> text, List<MemberFile> members) {
    public Carried {
        members = List.copyOf(members);
    }
}
