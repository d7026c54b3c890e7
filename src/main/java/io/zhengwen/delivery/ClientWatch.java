package io.zhengwen.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears how the Kafka clients of a process fare. */
public interface ClientWatch {
    /** A client met something that keeps it from going on; it tries again. */
    void failed(String client, Throwable cause);

    /** A client does its work. */
    void works(String client);

    /** Writes each failure to the log. */
    static ClientWatch logging() {
        Logger log = LoggerFactory.getLogger(ClientWatch.class);
        return new ClientWatch() {
            @Override
            public void failed(String client, Throwable cause) {
                log.warn("{} tries again: {}", client, cause.toString());
            }

            @Override
            public void works(String client) {
                // As it should be.
            }
        };
    }
}
