package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the events of a document would be under another revision: the number stands in their ids and in one field. */
final class Restamp {
    private Restamp() {}

    static List<EventRecord> to(int revision, DocumentEvents events) {
        String id = events.id().value();
        String ids = id + "/" + events.revision() + "/";
        String otherIds = id + "/" + revision + "/";
        // Quotes inside a JSON string are escaped, so no text of a document looks like this field.
        String field = "\"revision\":" + events.revision() + ",";
        String otherField = "\"revision\":" + revision + ",";
        return events.events().stream()
                .map(event -> {
                    Map<String, String> headers = new LinkedHashMap<>(event.headers());
                    headers.computeIfPresent(
                            "ce_id",
                            (name, value) -> value.startsWith(ids) ? otherIds + value.substring(ids.length()) : value);
                    String json = new String(event.value().toByteArray(), StandardCharsets.UTF_8)
                            .replace(field, otherField)
                            .replace("\"" + ids, "\"" + otherIds);
                    return new EventRecord(event.topic(), event.key(), headers, Payload.ofUtf8(json));
                })
                .toList();
    }
}
