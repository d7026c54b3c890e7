package io.zhengwen.delivery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics by name, and how each is kept. */
public final class Topics {
    /** The durable queue: every document's bytes, keyed by document id. */
    public static final String RAW = "documents.raw";
    /** Documents that others should not wait for: taken from {@link #RAW} with the same key, co-partitioned with it. */
    public static final String PACKED = "documents.packed";
    /** What is done: compacted, co-partitioned with {@link #RAW}. */
    public static final String LEDGER = "documents.ledger";
    /** What texts are known, so that copies of them are: keyed by document id, read whole by every worker. */
    public static final String LIKENESS = "documents.likeness";
    /** What archives hold: their members, each of which is a document of its own. */
    public static final String ARCHIVE = "documents.archive";
    /** Dead letters: reason and bytes. */
    public static final String REJECTED = "documents.rejected";
    /** Who took a document back, when and why. */
    public static final String WITHDRAWN = "documents.withdrawn";
    /** What is known of each watched page: compacted, keyed by address. */
    public static final String SITES_STATE = "sites.state";
    /** What was read of each file that stays in its inbox: compacted, keyed by inbox and path. */
    public static final String INBOX_STATE = "inbox.state";
    /** Where document events go; one topic a genre. */
    public static final List<String> DOCUMENTS =
            List.of("documents.policy", "documents.news", "documents.milestone", "documents.other");
    /** Where the flat facts go. */
    public static final List<String> FACTS =
            List.of("facts.target", "facts.duty", "facts.milestone", "facts.figure", "facts.statement");

    private static final List<String> STATES = List.of(SITES_STATE, INBOX_STATE);

    private Topics() {}

    /** All topics that subscribers read. */
    public static List<String> published() {
        return Stream.of(DOCUMENTS, FACTS, List.of(ARCHIVE, REJECTED, WITHDRAWN))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The topics to create where they are missing.
     *
     * @param partitions of every topic that is partitioned by document
     * @param replication copies of each partition; 1 on a single broker
     * @param maxRecordBytes largest record that {@link #RAW} and {@link #REJECTED} must take
     * @param retention of {@link #RAW} and {@link #PACKED}
     * @param textsKept how long {@link #LIKENESS} remembers a text
     */
    static List<NewTopic> plan(
            int partitions, short replication, int maxRecordBytes, RawRetention retention, Duration textsKept) {
        Map<String, Map<String, String>> configs = new LinkedHashMap<>();
        configs.put(RAW, queue(partitions, maxRecordBytes, retention));
        configs.put(PACKED, queue(partitions, maxRecordBytes, retention));
        configs.put(LEDGER, Map.of("cleanup.policy", "compact"));
        configs.put(LIKENESS, likeness(textsKept));
        // The last revision of each document stays for ever; older ones for at least a week.
        DOCUMENTS.forEach(topic -> configs.put(topic, keepLatest(maxRecordBytes)));
        configs.put(ARCHIVE, keepLatest(maxRecordBytes));
        configs.put(WITHDRAWN, keepLatest(maxRecordBytes));
        // All facts of a document have its key: compaction would leave one of them.
        FACTS.forEach(topic -> configs.put(topic, keepAll(maxRecordBytes)));
        configs.put(
                REJECTED,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(Duration.ofDays(90).toMillis()),
                        "max.message.bytes", Integer.toString(maxRecordBytes)));
        STATES.forEach(topic -> configs.put(topic, Map.of("cleanup.policy", "compact")));
        return configs.entrySet().stream()
                .map(entry -> new NewTopic(
                                entry.getKey(), STATES.contains(entry.getKey()) ? 1 : partitions, replication)
                        .configs(entry.getValue()))
                .toList();
    }

    private static Map<String, String> queue(int partitions, int maxRecordBytes, RawRetention retention) {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.age().toMillis()),
                "retention.bytes", Long.toString(retention.bytes() / partitions),
                "max.message.bytes", Integer.toString(maxRecordBytes));
    }

    private static Map<String, String> likeness(Duration kept) {
        // Where nothing is remembered nothing is written either; but no topic can have a retention of nothing.
        long millis = Math.max(kept.toMillis(), Duration.ofDays(1).toMillis());
        return Map.of("cleanup.policy", "compact,delete", "retention.ms", Long.toString(millis));
    }

    private static Map<String, String> keepAll(int maxRecordBytes) {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "max.message.bytes", Integer.toString(maxRecordBytes));
    }

    private static Map<String, String> keepLatest(int maxRecordBytes) {
        return Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", Long.toString(Duration.ofDays(7).toMillis()),
                "max.message.bytes", Integer.toString(maxRecordBytes));
    }
}
