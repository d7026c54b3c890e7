package io.zhengwen.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file that stays in its inbox looked like when it was read; the value of a record on {@link Topics#INBOX_STATE}.
 *
 * @param inbox name of the inbox
 * @param path relative to the inbox
 * @param size in bytes
 * @param modified as the file system tells it
 * @param changed when the file system last changed anything about the file, which nobody can set; empty where it does not
 *     tell
 * @param file the file system's own number of the file; empty where it has none
 * @param contentHash SHA-256 of its bytes; empty for a file that was refused unread
 */
public record FileState(
        String inbox,
        String path,
        long size,
        String modified,
        Optional<String> changed,
        Optional<String> file,
        String contentHash) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public FileState {
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(changed, "changed");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(contentHash, "contentHash");
    }

    /** The record's key, the same for every look at this file. */
    public String key() {
        return key(inbox, path);
    }

    static String key(String inbox, String path) {
        return inbox + "/" + path;
    }

    /** Whether nothing that the file system tells of the file has changed. */
    public boolean looksLike(FileState other) {
        return size == other.size
                && modified.equals(other.modified)
                && changed.equals(other.changed)
                && file.equals(other.file);
    }

    byte[] toJson() {
        ObjectNode node = JSON.createObjectNode();
        node.put("inbox", inbox);
        node.put("path", path);
        node.put("size", size);
        node.put("modified", modified);
        node.put("changed", changed.orElse(null));
        node.put("file", file.orElse(null));
        node.put("contentHash", contentHash);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    static FileState fromJson(byte[] json) {
        try {
            JsonNode node = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            return new FileState(
                    node.required("inbox").asText(),
                    node.required("path").asText(),
                    node.required("size").asLong(),
                    node.required("modified").asText(),
                    Optional.ofNullable(node.required("changed").textValue()),
                    Optional.ofNullable(node.required("file").textValue()),
                    node.required("contentHash").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DeliveryException("a record on " + Topics.INBOX_STATE + " is not a file's state", e);
        }
    }
}
