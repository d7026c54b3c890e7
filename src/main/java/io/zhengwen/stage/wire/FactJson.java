package io.zhengwen.stage.wire;

import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Region;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One flat record a fact: its own fields and those of its document that a table needs beside them. */
final class FactJson {
    private final StructuredDocument document;
    private final Envelope envelope;
    private final FactFields fields;

    FactJson(StructuredDocument document, Envelope envelope, FactFields fields) {
        this.document = document;
        this.envelope = envelope;
        this.fields = fields;
    }

    List<EventRecord> events() {
        Structure structure = document.structure();
        List<EventRecord> events = new ArrayList<>();
        events.addAll(seal("target", structure.targets(), fields::target));
        events.addAll(seal("duty", structure.duties(), fields::duty));
        events.addAll(
                seal("milestone", structure.chronicle().map(Chronicle::entries).orElse(List.of()), fields::milestone));
        events.addAll(seal("figure", structure.figures(), fields::figure));
        events.addAll(seal("statement", structure.statements(), fields::statement));
        return events;
    }

    private <T> List<EventRecord> seal(String fact, List<T> found, BiFunction<JsonObject, T, JsonObject> ownFields) {
        List<EventRecord> events = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String id = envelope.factId(fact, i + 1);
            JsonObject json = new JsonObject()
                    .put("id", id)
                    .put("documentId", envelope.id().value())
                    .put("revision", envelope.revision());
            putDocument(ownFields.apply(json, found.get(i)));
            events.add(envelope.seal("facts." + fact, id, "fact." + fact, "fact-" + fact, json));
        }
        return events;
    }

    private void putDocument(JsonObject json) {
        ArticleHead head = document.classified().article().head();
        Structure structure = document.structure();
        json.put("documentTitle", head.title())
                .put("documentKind", document.classified().verdict().genre().label())
                .put(
                        "issuer",
                        structure.policy().stream()
                                .flatMap(policy -> policy.issuers().stream())
                                .map(Issuer::name)
                                .findFirst())
                .putDate("issuedOn", structure.policy().flatMap(PolicyHead::issuedOn))
                .putDate("publishedAt", head.publishedAt())
                .put("regionCode", structure.region().map(Region::code))
                .put("sourceUri", envelope.sourceUri());
    }
}
