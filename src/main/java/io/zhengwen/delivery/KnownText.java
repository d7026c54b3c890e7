package io.zhengwen.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.ClauseSums;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Fingerprint;
import io.zhengwen.document.SameAs;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is remembered of a document's text; the value of a record on {@link Topics#LIKENESS}, whose key is the id.
 *
 * @param sameAs what was decided when it was published
 */
record KnownText(DocumentId id, Fingerprint fingerprint, Optional<SameAs> sameAs) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    /** The earliest document known with this text. */
    DocumentId original() {
        return sameAs.map(SameAs::original).orElse(id);
    }

    byte[] toJson() {
        ObjectNode node = JSON.createObjectNode();
        node.put("simHash", HEX.toHexDigits(fingerprint.simHash()));
        node.put("exact", HEX.toHexDigits(fingerprint.exact()));
        node.put("length", fingerprint.length());
        ClauseSums clauses = fingerprint.clauses();
        node.put("clauses", clauses.count());
        node.putArray("sums")
                .add(HEX.toHexDigits(clauses.first()))
                .add(HEX.toHexDigits(clauses.second()))
                .add(HEX.toHexDigits(clauses.third()));
        sameAs.ifPresentOrElse(
                link -> node.putObject("sameAs")
                        .put("id", link.original().value())
                        .put("distance", link.distance()),
                () -> node.putNull("sameAs"));
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a record.
     *
     * @throws DeliveryException when it does not describe a text
     */
    static KnownText fromJson(String key, byte[] json) {
        try {
            JsonNode node = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            JsonNode sums = node.required("sums");
            ClauseSums clauses = new ClauseSums(
                    node.required("clauses").asInt(),
                    HexFormat.fromHexDigitsToLong(sums.required(0).asText()),
                    HexFormat.fromHexDigitsToLong(sums.required(1).asText()),
                    HexFormat.fromHexDigitsToLong(sums.required(2).asText()));
            Fingerprint fingerprint = new Fingerprint(
                    HexFormat.fromHexDigitsToLong(node.required("simHash").asText()),
                    HexFormat.fromHexDigitsToLong(node.required("exact").asText()),
                    node.required("length").asInt(),
                    clauses);
            Optional<SameAs> sameAs = Optional.of(node.path("sameAs"))
                    .filter(JsonNode::isObject)
                    .map(link -> new SameAs(
                            new DocumentId(link.required("id").asText()),
                            link.required("distance").asInt()));
            return new KnownText(new DocumentId(key), fingerprint, sameAs);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DeliveryException("a record on " + Topics.LIKENESS + " does not describe a text: " + key, e);
        }
    }
}
