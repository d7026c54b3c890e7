package io.zhengwen.stage.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.document.EventRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads events as a careful consumer does: numbers exactly as they stand. */
final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private EventJson() {}

    static String text(EventRecord event) {
        return new String(event.value().toByteArray(), StandardCharsets.UTF_8);
    }

    static JsonNode tree(EventRecord event) {
        try {
            return MAPPER.readTree(event.value().toByteArray());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text(event), e);
        }
    }

    static String pretty(EventRecord event) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(event));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
