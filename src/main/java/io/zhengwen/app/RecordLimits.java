package io.zhengwen.app;

import io.zhengwen.broker.EmbeddedBroker;

/** How large a Kafka record may be. */
public final class RecordLimits {
    /** Bytes; the largest document (20 MB) with its headers fits. */
    public static final int RECORD_BYTES = EmbeddedBroker.MAX_MESSAGE_BYTES;

    private RecordLimits() {}
}
