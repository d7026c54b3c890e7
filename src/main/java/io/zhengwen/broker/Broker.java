package io.zhengwen.broker;

/** A running Kafka that clients can reach. */
public interface Broker extends AutoCloseable {
    /** {@code host:port[,host:port…]} for clients. */
    String bootstrapServers();

    /** Stops what this process started; a broker that runs elsewhere is left alone. */
    @Override
    void close();

    /** A cluster that somebody else runs. */
    static Broker external(String bootstrapServers) {
        return new Broker() {
            @Override
            public String bootstrapServers() {
                return bootstrapServers;
            }

            @Override
            public void close() {
                // Not ours to stop.
            }
        };
    }
}
