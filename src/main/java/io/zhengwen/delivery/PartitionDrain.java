package io.zhengwen.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads partitions from where a consumer stands up to given ends. Nothing is said about how long that takes as long as it
 * goes on; records behind an end may be handed over too, when they come with those before it.
 */
public final class PartitionDrain {
    /** Long enough for a transaction that holds a committed end to be given up by the cluster: a minute by default. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration POLL = Duration.ofMillis(200);

    private PartitionDrain() {}

    /**
     * Hands over what stands before the ends, the records of a partition in their order.
     *
     * @param consumer with these partitions assigned
     * @param ends first offsets that need not be read any more
     * @throws DeliveryException when nothing moves for a minute and a half
     */
    public static void drain(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> taker) {
        drain(consumer, ends, taker, moved -> {});
    }

    /**
     * The same, and says how it goes on.
     *
     * @param progress gets the offsets that were passed since it was called last
     * @throws DeliveryException when nothing moves for a minute and a half
     */
    public static void drain(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> taker,
            LongConsumer progress) {
        long left = left(consumer, ends);
        long movedAt = System.nanoTime();
        while (left > 0) {
            consumer.poll(POLL).forEach(taker);
            long now = left(consumer, ends);
            if (now < left) {
                progress.accept(left - now);
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new DeliveryException(standsStill(consumer, ends));
            }
            left = now;
        }
    }

    /** Offsets rather than records: a partition may end with the mark of a transaction. */
    private static long left(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private static String standsStill(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        TopicPartition stuck = ends.keySet().stream()
                .filter(partition -> consumer.position(partition) < ends.get(partition))
                .findFirst()
                .orElseThrow();
        return stuck + " stands still at offset " + consumer.position(stuck) + " of " + ends.get(stuck)
                + ": either its broker is away or an open transaction holds it";
    }
}
