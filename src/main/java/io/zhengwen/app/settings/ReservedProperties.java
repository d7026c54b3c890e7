package io.zhengwen.app.settings;

import java.util.Map;
import java.util.Optional;

/** Kafka client properties on which the promises rest, or that have a setting of their own: nobody else may set them. */
final class ReservedProperties {
    private static final String PROMISE = "exactly-once delivery needs it";
    private static final String INSTEAD = "set by the pipeline itself";

    /** Properties that may be named when they say what is so anyway. */
    private static final Map<String, String> FIXED = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "isolation.level", "read_committed",
            "enable.auto.commit", "false");

    private static final Map<String, String> RESERVED = Map.ofEntries(
            Map.entry("bootstrap.servers", "set brokers instead"),
            Map.entry("transactional.id", "set worker.id instead"),
            Map.entry("transaction.timeout.ms", INSTEAD),
            Map.entry("max.poll.records", "set worker.batch instead"),
            Map.entry("max.request.size", INSTEAD),
            Map.entry("group.id", INSTEAD),
            Map.entry("group.instance.id", INSTEAD),
            Map.entry("group.protocol", INSTEAD),
            Map.entry("client.id", INSTEAD),
            Map.entry("auto.offset.reset", INSTEAD),
            Map.entry("partitioner.class", "the ledger must be in the same partition as the document"),
            Map.entry("partitioner.ignore.keys", "the ledger must be in the same partition as the document"),
            Map.entry("key.serializer", INSTEAD),
            Map.entry("value.serializer", INSTEAD),
            Map.entry("key.deserializer", INSTEAD),
            Map.entry("value.deserializer", INSTEAD));

    private ReservedProperties() {}

    /** Why a property cannot be set to a value; empty when it can. */
    static Optional<String> refusal(String name, String value) {
        String fixed = FIXED.get(name);
        if (fixed != null) {
            return value.equals(fixed) || (name.equals("acks") && value.equals("-1"))
                    ? Optional.empty()
                    : Optional.of("cannot be changed, it is always " + fixed + "; " + PROMISE);
        }
        return Optional.ofNullable(RESERVED.get(name)).map(reason -> "cannot be set here: " + reason);
    }
}
