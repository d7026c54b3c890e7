package io.zhengwen.delivery.verify;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What makes a record an event of ours: CloudEvents headers that agree with its key and its topic.
 *
 * @param text the {@code ce_id} as it stands
 */
record Envelope(String text, EventId id, String source, String time) {
    private static final Pattern DOCUMENT_ID = Pattern.compile("[a-z]-[0-9a-f]{32}");

    /**
     * Reads a record's headers.
     *
     * @throws IllegalArgumentException when it is no event of ours; the message says why
     */
    static Envelope of(ConsumerRecord<String, byte[]> record) {
        requireDocumentId(record.key());
        String text = header(record, "ce_id");
        EventId id = EventId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("its ce_id is not one of ours: " + text));
        require(id.document().equals(record.key()), "its key is another than the document of its ce_id: " + text);
        require(header(record, "ce_specversion").equals("1.0"), "its ce_specversion is not 1.0");
        require(header(record, "ce_subject").equals(record.key()), "its ce_subject is not its key");
        String type = header(record, "ce_type");
        require(type.matches(typeOf(record.topic())), "its ce_type does not belong on this topic: " + type);
        String said = record.topic().substring(record.topic().indexOf('.') + 1);
        require(
                id.kind().equals(said) || (id.kind().equals("document") && isDocuments(record.topic())),
                "its ce_id does not belong on this topic: " + text);
        return new Envelope(text, id, header(record, "ce_source"), header(record, "ce_time"));
    }

    /** @throws IllegalArgumentException when it is no document id */
    static void requireDocumentId(String key) {
        require(key != null && DOCUMENT_ID.matcher(key).matches(), "its key is no document id: " + key);
    }

    /** Whether it is the document's own event, or its dead letter, and not one of its facts. */
    boolean isHead(String topic) {
        return isDocuments(topic);
    }

    private static boolean isDocuments(String topic) {
        return topic.startsWith("documents.");
    }

    /** {@code documents.policy} has {@code io.zhengwen.document.policy.v1}, {@code facts.duty io.zhengwen.fact.duty.v1}. */
    private static String typeOf(String topic) {
        int dot = topic.indexOf('.');
        return Pattern.quote("io.zhengwen." + topic.substring(0, dot - 1) + topic.substring(dot)) + "\\.v[0-9]+";
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        require(header != null && header.value() != null, "it has no header " + name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
