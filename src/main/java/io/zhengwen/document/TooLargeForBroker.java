package io.zhengwen.document;

/** A topic of the cluster takes no record as large as this one. */
public record TooLargeForBroker(String topic, long bytes) implements Rejection {
    @Override
    public String stage() {
        return "delivery";
    }

    @Override
    public String code() {
        return "too-large-for-broker";
    }

    @Override
    public String messageZh() {
        return "约 " + bytes + " 字节的记录超过 Kafka 主题 " + topic + " 的上限（max.message.bytes）。请调高该上限后重试，或拆分文件。";
    }

    @Override
    public String messageEn() {
        return "A record of about " + bytes + " bytes is over the limit (max.message.bytes) of the topic " + topic
                + ". Raise that limit and retry, or split the document.";
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
