package io.zhengwen.app.sites;

import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.document.RawDocument;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** Writes a page as a record of {@code documents.raw}. */
public final class PageRecord {
    public void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        RawDocument document = message.getBody(RawDocument.class);
        message.removeHeaders("*");
        RawRecordFormat.headers(document.provenance()).forEach(message::setHeader);
        message.setHeader(KafkaConstants.KEY, document.provenance().id().value());
        message.setBody(document.payload().toByteArray());
    }
}
