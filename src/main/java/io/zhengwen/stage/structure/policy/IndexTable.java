package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The index table of a government site by meaning; sites name the same field differently. */
record IndexTable(Map<String, String> values, IndexLabels labels) {
    private static final List<String> EMPTY =
            List.of("无", "無", "-", "--", "〔〕号", "〔〕 号", "暂无", "/", "空", "null", "—", "——", "[]号", "无文号");

    Optional<String> title() {
        return value("title");
    }

    Optional<String> number() {
        return value("number");
    }

    Optional<String> indexNumber() {
        return value("index-number");
    }

    Optional<String> issuer() {
        return value("issuer");
    }

    Optional<String> publisher() {
        return value("publisher");
    }

    Optional<PartialDate> issuedOn() {
        return date("issued");
    }

    /** The day the entry was made, which may or may not be that of the document. */
    Optional<PartialDate> enteredOn() {
        return date("entered");
    }

    Optional<PartialDate> effectiveOn() {
        return date("effective");
    }

    Optional<PartialDate> expiresOn() {
        return date("expires");
    }

    /** The words of 有效性 and the like. */
    Optional<String> validity() {
        return value("validity");
    }

    Optional<String> keywords() {
        return value("keywords");
    }

    private Optional<PartialDate> date(String field) {
        return value(field).flatMap(IndexTable::lastDate);
    }

    private static Optional<PartialDate> lastDate(String value) {
        List<DateMention> dates = DateExpressions.findAll(value);
        return dates.isEmpty()
                ? Optional.empty()
                : dates.get(dates.size() - 1).resolve().map(PartialDate::toDay);
    }

    private Optional<String> value(String field) {
        return labels.of(field).stream()
                .map(label -> values.getOrDefault(label, "").strip())
                .filter(value -> !value.isEmpty() && !EMPTY.contains(value))
                .findFirst();
    }
}
