package io.zhengwen.delivery.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Parent;
import io.zhengwen.document.Provenance;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * A dead letter without the document's bytes.
 *
 * @param partition where it stands, with {@code offset}: the bytes are read from there when they are asked for
 * @param json the letter's fields but {@code content}
 */
public record Letter(TopicPartition partition, long offset, ObjectNode json) {
    static Letter read(TopicPartition partition, long offset, byte[] value) {
        ObjectNode json = (ObjectNode) EventValue.read(value);
        json.remove("content");
        return new Letter(partition, offset, json);
    }

    /** The document's id; for a file that was never read that of its address. */
    public String id() {
        return json.path("id").asText();
    }

    /** The revision that was refused. */
    public int revision() {
        return json.path("revision").asInt(1);
    }

    /** The stage that refused. */
    public String stage() {
        return json.path("stage").asText();
    }

    /** Why, for programs. */
    public String code() {
        return json.path("code").asText();
    }

    /** How often it was tried. */
    public int attempts() {
        return json.path("attempts").asInt(1);
    }

    /** Whether the same bytes may pass another time with the same rules. */
    public boolean isRetryable() {
        return json.path("retryable").asBoolean();
    }

    /** Where the document came from. */
    public String source() {
        return json.at("/source/uri").asText();
    }

    /** Why, for people: {@code zh} or {@code en}. */
    public String message(String language) {
        return json.path("message").path(language).asText();
    }

    /** SHA-256 of the bytes; empty when they were never read. */
    public Optional<String> contentHash() {
        return text(json.path("contentHash"));
    }

    /** Where the bytes are when the letter does not hold them. */
    public Optional<String> where() {
        return text(json.path("where"));
    }

    /** Whether the intake refused it: then its bytes are a file. */
    public boolean isOfIntake() {
        return contentHash().isEmpty();
    }

    /** What the document came with, as far as the letter tells. */
    Provenance provenance() {
        JsonNode source = json.path("source");
        return new Provenance(
                new DocumentId(id()),
                URI.create(source()),
                text(source.path("site")),
                Instant.parse(source.path("fetchedAt").asText()),
                text(source.path("declaredCharset")),
                text(source.path("mediaType")).orElse("application/octet-stream"),
                text(source.path("parent")).map(parent -> new Parent(new DocumentId(parent), depth(source()))));
    }

    /** A member's address has one mark for each file that it is inside of. */
    private static int depth(String uri) {
        return Math.max(1, uri.split("!/", -1).length - 1);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
