package io.zhengwen.stage.structure.policy;

import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.EvidenceLog;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;

/** Finds the day a document was signed: as its index table says, else its foot, else what comes near. */
final class IssueDate {
    private static final String FIELD = "policy.issuedOn";

    private final IndexTable index;
    private final List<TextLine> lines;
    private final EvidenceLog log;

    IssueDate(IndexTable index, List<TextLine> lines, EvidenceLog log) {
        this.index = index;
        this.lines = lines;
        this.log = log;
    }

    Optional<PartialDate> find(Optional<Signature> signature, Optional<Adoption> adoption) {
        return index.issuedOn()
                .map(date -> stated(date, 0.95))
                .or(() -> signature.map(signed -> {
                    log.inText(FIELD, "signature-date", signed.dateSpan(), 0.95);
                    return signed.date();
                }))
                .or(() -> FootDate.find(lines).map(foot -> {
                    log.inText(FIELD, "foot-date", foot.span(), 0.85);
                    return foot.date();
                }))
                .or(() -> index.enteredOn().map(date -> stated(date, 0.7)))
                .or(() -> adoption.filter(found -> found.date().isPresent()).flatMap(found -> {
                    log.inText(FIELD, "adoption-date", found.span(), 0.6);
                    return found.date();
                }));
    }

    private PartialDate stated(PartialDate date, double confidence) {
        log.outside(FIELD, "index-table", date.iso(), confidence);
        return date;
    }
}
