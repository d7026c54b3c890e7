package io.zhengwen.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.DocumentEvents;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was published for a document; the value of a record on {@link Topics#LEDGER}.
 *
 * @param contentHash SHA-256 of the bytes that were processed
 * @param outcome the topic's last word: policy, news, milestone, other, archive or rejected
 * @param events number of events published
 * @param digest of these events; empty in entries of versions that did not write it
 */
public record LedgerEntry(
        String id, int revision, String contentHash, String outcome, int events, Optional<EventDigest> digest) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static LedgerEntry of(DocumentEvents published) {
        return new LedgerEntry(
                published.id().value(),
                published.revision(),
                published.contentHash(),
                published.outcome(),
                published.events().size(),
                Optional.of(EventDigest.of(published.events())));
    }

    byte[] toJson() {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("revision", revision);
        node.put("contentHash", contentHash);
        node.put("outcome", outcome);
        node.put("events", events);
        digest.ifPresent(sum -> node.put("digest", sum.hex()));
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a record's value.
     *
     * @throws DeliveryException when it is no ledger entry
     */
    public static LedgerEntry fromJson(byte[] json) {
        try {
            JsonNode node = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            return new LedgerEntry(
                    node.required("id").asText(),
                    node.required("revision").asInt(),
                    node.required("contentHash").asText(),
                    node.required("outcome").asText(),
                    node.required("events").asInt(),
                    Optional.ofNullable(node.get("digest")).map(hex -> EventDigest.ofHex(hex.asText())));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DeliveryException("a record on " + Topics.LEDGER + " is not a ledger entry", e);
        }
    }
}
