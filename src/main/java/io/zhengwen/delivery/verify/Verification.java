package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Slice.MisplacedException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * Proves, from what stands on the topics alone, that every document is there once and whole. Runs beside working
 * pipelines: it judges what was done when it began.
 *
 * <p>Where all topics have the same number of partitions, one partition is read after the other, and memory is needed for
 * the documents of one. A record outside the partition of its key makes it begin again with all of them at once.
 */
public final class Verification {
    private final Map<String, Object> clientConfig;
    private final int kept;
    private final Progress progress;
    private final Clock clock;

    /**
     * For one cluster.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     * @param kept findings of each kind to report; all are counted
     */
    public Verification(Map<String, Object> clientConfig, int kept, Progress progress, Clock clock) {
        this.clientConfig = Map.copyOf(clientConfig);
        this.kept = kept;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Reads and judges.
     *
     * @throws DeliveryException when the cluster cannot be read
     */
    public VerificationReport run() {
        try (Cluster cluster = new Cluster(clientConfig)) {
            Snapshot snapshot = Snapshot.of(cluster);
            if (snapshot.isSliceable()) {
                try {
                    int partitions = snapshot.partitions().get(Topics.LEDGER);
                    return run(
                            cluster,
                            snapshot,
                            IntStream.range(0, partitions)
                                    .mapToObj(OptionalInt::of)
                                    .toList());
                } catch (MisplacedException e) {
                    // All at once, then.
                    return run(cluster, snapshot, List.of(OptionalInt.empty()));
                }
            }
            return run(cluster, snapshot, List.of(OptionalInt.empty()));
        } catch (KafkaException e) {
            throw Cluster.refused(clientConfig.get("bootstrap.servers"), e);
        }
    }

    private VerificationReport run(Cluster cluster, Snapshot snapshot, List<OptionalInt> slices) {
        Tally tally = new Tally(kept);
        Keeping keeping = new Keeping(
                snapshot.partitions(),
                cluster.compactedAfter(Snapshot.topics(), compacted()),
                snapshot.starts(),
                clock.millis());
        try (TopicReader reader = new TopicReader(clientConfig, progress, snapshot.size())) {
            for (OptionalInt partition : slices) {
                new Slice(cluster, snapshot, reader, keeping, tally, partition).verify();
            }
        }
        return tally.report();
    }

    private static List<String> compacted() {
        return Stream.concat(Topics.DOCUMENTS.stream(), Stream.of(Topics.ARCHIVE, Topics.WITHDRAWN))
                .toList();
    }
}
