package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.EvidenceLog;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the day a document was signed: as its index table says, else its foot, else what comes near. */
final class IssueDate {
    private static final String FIELD = "policy.issuedOn";
    private static final Pattern BRACKETED = Pattern.compile("[（(][0-9〇○一二三四五六七八九十年月日\\s]{6,20}[)）]");

    private final IndexTable index;
    private final List<TextLine> lines;
    private final List<String> above;
    private final Optional<WorkReport> report;
    private final EvidenceLog log;

    IssueDate(
            IndexTable index, List<TextLine> lines, List<String> above, Optional<WorkReport> report, EvidenceLog log) {
        this.report = report;
        this.index = index;
        this.above = above;
        this.lines = lines;
        this.log = log;
    }

    Optional<PartialDate> find(Optional<Signature> signature, Optional<Adoption> adoption) {
        return index.issuedOn()
                .map(date -> stated(date, 0.95, "index-table"))
                .or(() -> signature.map(signed -> {
                    log.inText(FIELD, "signature-date", signed.dateSpan(), 0.95);
                    return signed.date();
                }))
                .or(() -> HeadSignature.find(lines).map(signed -> {
                    log.inText(FIELD, "head-of-office-date", signed.span(), 0.9);
                    return signed.date();
                }))
                .or(() -> Promulgation.find(lines).map(issued -> {
                    log.inText(FIELD, "promulgation-line", issued.span(), 0.9);
                    return issued.date();
                }))
                .or(() -> report.flatMap(WorkReport::date).map(date -> stated(date, 0.9, "day-of-report")))
                .or(() -> FootDate.find(lines).map(foot -> {
                    log.inText(FIELD, "foot-date", foot.span(), 0.85);
                    return foot.date();
                }))
                .or(() -> index.enteredOn().map(date -> stated(date, 0.7, "index-table")))
                .or(() -> underTitle().map(date -> stated(date, 0.7, "line-under-title")))
                .or(() -> adoption.filter(found -> found.date().isPresent()).flatMap(found -> {
                    log.inText(FIELD, "adoption-date", found.span(), 0.6);
                    return found.date();
                }));
    }

    // （2024年2月26日） under the title.
    private Optional<PartialDate> underTitle() {
        return above.stream()
                .map(String::strip)
                .filter(line -> BRACKETED.matcher(line).matches())
                .map(DateExpressions::findAll)
                .filter(dates -> dates.size() == 1 && dates.get(0).day().isPresent())
                .flatMap(dates -> dates.get(0).resolve().stream())
                .findFirst();
    }

    private PartialDate stated(PartialDate date, double confidence, String rule) {
        log.outside(FIELD, rule, date.iso(), confidence);
        return date;
    }
}
