package io.zhengwen.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageState.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A page's state as the value of a record on {@link Topics#SITES_STATE}; readable, so that people can look it up. */
final class PageStateJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PageStateJson() {}

    static byte[] write(PageState state) {
        ObjectNode node = JSON.createObjectNode();
        node.put("url", state.url());
        node.put("site", state.site());
        node.put("kind", state.kind().name().toLowerCase(Locale.ROOT));
        node.put("status", state.status());
        state.etag().ifPresent(value -> node.put("etag", value));
        state.lastModified().ifPresent(value -> node.put("lastModified", value));
        state.contentHash().ifPresent(value -> node.put("contentHash", value));
        state.selection().ifPresent(value -> node.put("selection", value));
        node.put("lastFetched", state.lastFetched().toString());
        state.notBefore().ifPresent(value -> node.put("notBefore", value.toString()));
        node.put("unchanged", state.unchanged());
        node.put("failures", state.failures());
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws DeliveryException when the value is not a page's state */
    static PageState read(byte[] json) {
        try {
            JsonNode node = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            return new PageState(
                    node.required("url").asText(),
                    node.required("site").asText(),
                    Kind.valueOf(node.required("kind").asText().toUpperCase(Locale.ROOT)),
                    node.required("status").asInt(),
                    text(node, "etag"),
                    text(node, "lastModified"),
                    text(node, "contentHash"),
                    text(node, "selection"),
                    Instant.parse(node.required("lastFetched").asText()),
                    text(node, "notBefore").map(Instant::parse),
                    node.required("unchanged").asInt(),
                    node.required("failures").asInt());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new DeliveryException("a record on " + Topics.SITES_STATE + " is not a page's state", e);
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }
}
