package io.zhengwen.app.kafka;

import io.zhengwen.document.Payload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** The one place where a Kafka record is put into, or read from, a Camel message. */
public final class KafkaMessage {
    private KafkaMessage() {}

    /** Makes the message the record to send: key, headers as UTF-8, value; whatever else stood in its headers goes. */
    public static void write(Exchange exchange, String key, Map<String, String> headers, Payload value) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(KafkaConstants.KEY, key);
        headers.forEach((name, text) -> message.setHeader(name, text.getBytes(StandardCharsets.UTF_8)));
        message.setBody(value.toByteArray());
    }

    /** The record's own headers as text. */
    public static Map<String, String> headers(Message message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                headers.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return headers;
    }
}
