package io.zhengwen.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was published for a document; the value of a record on {@link Topics#LEDGER}.
 *
 * @param contentHash SHA-256 of the bytes that were processed
 * @param outcome the topic's last word: policy, news, milestone, other, archive, rejected,
 *     withdrawn, or closed for the letter of a file that was handed in otherwise
 * @param events number of events published
 * @param digest of these events; empty in entries of versions that did not write it
 * @param topics where they are: what a later revision that has nothing there must close
 * @param restores whether it was published because events of an earlier revision were no longer all there
 * @param packed whether the lane of {@link Topics#PACKED} did it; requests about the document go there
 */
public record LedgerEntry(
        String id,
        int revision,
        String contentHash,
        String outcome,
        int events,
        Optional<EventDigest> digest,
        List<String> topics,
        boolean restores,
        boolean packed) {
    static final String REJECTED = "rejected";
    static final String WITHDRAWN = "withdrawn";
    static final String CLOSED = "closed";

    private static final ObjectMapper JSON = new ObjectMapper();

    public LedgerEntry {
        topics = List.copyOf(topics);
        // A worker holds millions of entries and these few words.
        outcome = outcome.intern();
    }

    static LedgerEntry of(DocumentEvents published, boolean packed) {
        return new LedgerEntry(
                published.id().value(),
                published.revision(),
                published.contentHash(),
                published.outcome(),
                published.events().size(),
                Optional.of(EventDigest.of(published.events())),
                published.events().stream().map(EventRecord::topic).distinct().toList(),
                false,
                packed);
    }

    /** The same of a publication that restores what was lost of an earlier revision. */
    LedgerEntry restoring() {
        return new LedgerEntry(id, revision, contentHash, outcome, events, digest, topics, true, packed);
    }

    /** Of a dead letter that is closed: nothing is published. */
    static LedgerEntry closed(String id, int revision, String contentHash) {
        return new LedgerEntry(
                id, revision, contentHash, CLOSED, 0, Optional.of(EventDigest.NONE), List.of(), false, false);
    }

    /** Whether it was refused. */
    public boolean isRejected() {
        return outcome.equals(REJECTED);
    }

    /** Whether it was taken back. */
    public boolean isWithdrawn() {
        return outcome.equals(WITHDRAWN);
    }

    /** Whether it is the closed letter of a file that was never read. */
    public boolean isClosed() {
        return outcome.equals(CLOSED);
    }

    /** The same with this list of topics, which is equal: many entries share few lists. */
    LedgerEntry sharing(List<String> equalTopics) {
        return new LedgerEntry(id, revision, contentHash, outcome, events, digest, equalTopics, restores, packed);
    }

    byte[] toJson() {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("revision", revision);
        node.put("contentHash", contentHash);
        node.put("outcome", outcome);
        node.put("events", events);
        digest.ifPresent(sum -> node.put("digest", sum.hex()));
        topics.forEach(node.putArray("topics")::add);
        if (restores) {
            node.put("restores", true);
        }
        if (packed) {
            node.put("packed", true);
        }
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
            String outcome = node.required("outcome").asText();
            int events = node.required("events").asInt();
            return new LedgerEntry(
                    node.required("id").asText(),
                    node.required("revision").asInt(),
                    node.required("contentHash").asText(),
                    outcome,
                    events,
                    Optional.ofNullable(node.get("digest")).map(hex -> EventDigest.ofHex(hex.asText())),
                    topics(node, outcome, events),
                    node.path("restores").asBoolean(false),
                    node.path("packed").asBoolean(false));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DeliveryException("a record on " + Topics.LEDGER + " is not a ledger entry", e);
        }
    }

    /** Entries of the first release do not say: all that an outcome like this can have. */
    private static List<String> topics(JsonNode node, String outcome, int events) {
        List<String> topics = new ArrayList<>();
        if (node.has("topics")) {
            node.get("topics").forEach(topic -> topics.add(topic.asText()));
        } else {
            topics.add("documents." + outcome);
            if (events > 1) {
                topics.addAll(Topics.FACTS);
            }
        }
        return topics;
    }
}
