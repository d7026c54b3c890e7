package io.zhengwen.delivery;

import static io.zhengwen.delivery.RawDocuments.id;
import static io.zhengwen.delivery.RawDocuments.outcome;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules of three versions for documents of words: a fact is a word that begins with a hash, for the newest also with an at. */
final class WordRules {
    private WordRules() {}

    static DocumentEvents published(RawDocument document) {
        return events(document, "0.1", "#");
    }

    static DocumentEvents same(RawDocument document) {
        return events(document, "0.2", "#");
    }

    static DocumentEvents changed(RawDocument document) {
        return events(document, "0.2", "[#@]");
    }

    /** One document event and a fact for each word with one of these signs. */
    private static DocumentEvents events(RawDocument document, String version, String signs) {
        String text = new String(document.payload().toByteArray(), UTF_8);
        String id = id(document);
        int revision = document.revision();
        List<String> facts = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (word.matches(signs + ".*")) {
                facts.add("{\"id\":\"%s/%d/target/%d\",\"revision\":%d,\"word\":\"%s\"}"
                        .formatted(id, revision, facts.size() + 1, revision, word));
            }
        }
        String value =
                "{\"id\":\"%s\",\"revision\":%d,\"pipelineVersion\":\"%s\",\"text\":\"%s\",\"facts\":%s,\"count\":%d}"
                        .formatted(id, revision, version, text, facts, facts.size());
        List<EventRecord> events = new ArrayList<>();
        events.add(event(document, "documents.news", "document", value));
        for (int i = 0; i < facts.size(); i++) {
            events.add(event(document, "facts.target", "target/" + (i + 1), facts.get(i)));
        }
        return outcome(document, events);
    }

    private static EventRecord event(RawDocument document, String topic, String name, String value) {
        Map<String, String> headers = Map.of(
                "ce_id", id(document) + "/" + document.revision() + "/" + name,
                "ce_source", document.provenance().source().toASCIIString(),
                "ce_time", document.provenance().acquiredAt().toString());
        return new EventRecord(topic, id(document), headers, Payload.ofUtf8(value));
    }

    static RawDocument file(String name, String text) {
        return RawDocuments.file(name, text, "text/plain");
    }

    static RawDocument page(String text) {
        return RawDocuments.page("https://example.org/page", text, "text/plain");
    }
}
