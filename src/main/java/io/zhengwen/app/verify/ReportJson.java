package io.zhengwen.app.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.delivery.verify.Finding;
import io.zhengwen.delivery.verify.VerificationReport;

/** A verification's report as one JSON object. */
public final class ReportJson {
    private ReportJson() {}

    /** The object, on one line. */
    public static String line(VerificationReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("well", report.isWell());
        ObjectNode counts = json.putObject("counts");
        report.counts().forEach((kind, count) -> counts.put(kind.label(), count));
        json.putObject("read")
                .put("documents", report.read().documents())
                .put("ledgerEntries", report.read().ledgerEntries())
                .put("events", report.read().events())
                .put("tombstones", report.read().tombstones())
                .put("intakeLetters", report.read().intakeLetters())
                .put("rawRecords", report.read().rawRecords())
                .put("misplaced", report.read().misplaced());
        json.putObject("open")
                .put("pending", report.open().pending())
                .put("inFlight", report.open().inFlight());
        json.putObject("unjudged")
                .put("superseded", report.unjudged().superseded())
                .put("expired", report.unjudged().expired())
                .put("withoutDigest", report.unjudged().withoutDigest());
        var findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return json.toString();
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", finding.kind().label());
        json.put("document", finding.document().orElse(null));
        json.put("revision", finding.revision() > 0 ? finding.revision() : null);
        json.put("topic", finding.place().map(Finding.Place::topic).orElse(null));
        json.put("partition", finding.place().map(Finding.Place::partition).orElse(null));
        json.put("offset", finding.place().map(Finding.Place::offset).orElse(null));
        json.put("detail", finding.detail());
        return json;
    }
}
