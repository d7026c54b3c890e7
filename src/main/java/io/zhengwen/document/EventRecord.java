package io.zhengwen.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One Kafka record to be.
 *
 * @param headers CloudEvents attributes in Kafka binary mode: {@code ce_*} and {@code content-type}
 * @param value UTF-8 JSON
 */
public record EventRecord(String topic, String key, Map<String, String> headers, Payload value) {
    public EventRecord {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        Objects.requireNonNull(value, "value");
    }
}
