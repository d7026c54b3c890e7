package io.zhengwen.stage.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Payload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object under construction: members stand in the order of the calls; what is absent is {@code null}. */
final class JsonObject {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build()
            .writer();

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    JsonObject put(String name, String value) {
        node.put(name, wellFormed(value));
        return this;
    }

    /** What is empty is absent, too. */
    JsonObject put(String name, Optional<String> value) {
        node.put(
                name,
                value.filter(text -> !text.isEmpty())
                        .map(JsonObject::wellFormed)
                        .orElse(null));
        return this;
    }

    /** An empty string of the nouns says "none": a bare number's unit, the path of a text without outline. */
    JsonObject putUnlessEmpty(String name, String value) {
        return put(name, Optional.of(value));
    }

    /** Base64; no bytes are an empty string, and bytes that are not here are {@code null}. */
    JsonObject putBytes(String name, Optional<Payload> bytes) {
        node.put(
                name,
                bytes.map(payload -> Base64.getEncoder().encodeToString(payload.toByteArray()))
                        .orElse(null));
        return this;
    }

    JsonObject putDate(String name, Optional<PartialDate> date) {
        return put(name, date.map(PartialDate::iso));
    }

    JsonObject put(String name, long value) {
        node.put(name, value);
        return this;
    }

    JsonObject put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    JsonObject put(String name, BigDecimal value) {
        node.put(name, value);
        return this;
    }

    /** A weight or a confidence: four decimals, so that no binary rounding shows. */
    JsonObject putScore(String name, double score) {
        BigDecimal rounded =
                BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return put(name, rounded);
    }

    JsonObject put(String name, JsonObject value) {
        node.set(name, value.node);
        return this;
    }

    JsonObject putNull(String name) {
        node.putNull(name);
        return this;
    }

    <T> JsonObject put(String name, Optional<T> value, Function<? super T, JsonObject> toJson) {
        node.set(name, value.map(toJson).map(json -> json.node).orElse(null));
        return this;
    }

    JsonObject put(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(wellFormed(value)));
        return this;
    }

    <T> JsonObject put(String name, List<T> values, Function<? super T, JsonObject> toJson) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(toJson.apply(value).node));
        return this;
    }

    Payload toPayload() {
        try {
            return Payload.of(WRITER.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    /**
     * The text with U+FFFD for each half of a surrogate pair that stands alone. UTF-8 cannot carry such a half, and a
     * page can name one as a numeric entity; the replacement is one code point too, so positions stay right.
     */
    private static String wellFormed(String text) {
        if (text.codePoints().noneMatch(JsonObject::isLoneHalf)) {
            return text;
        }
        int[] repaired = text.codePoints()
                .map(point -> isLoneHalf(point) ? 0xFFFD : point)
                .toArray();
        return new String(repaired, 0, repaired.length);
    }

    private static boolean isLoneHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
