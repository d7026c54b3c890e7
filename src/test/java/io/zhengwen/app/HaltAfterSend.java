package io.zhengwen.app;

import io.zhengwen.delivery.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Ends the process while a raw record is on its way to the broker. Producers and consumers share the client property that
 * names it, so it is both kinds of interceptor.
 */
public final class HaltAfterSend implements ProducerInterceptor<Object, Object>, ConsumerInterceptor<Object, Object> {
    /** Client property: the file that arms the trigger. */
    static final String ARMED = "halt.armed";

    private static final int MOST_MILLIS = 5;

    private HaltTrigger trigger;

    @Override
    public void configure(Map<String, ?> config) {
        trigger = new HaltTrigger(Path.of((String) config.get(ARMED)));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends the process.
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> sent) {
        if (sent.topic().equals(Topics.RAW)) {
            int millis = ThreadLocalRandom.current().nextInt(MOST_MILLIS + 1);
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                    .execute(() -> trigger.reached(HaltPoint.AFTER_RAW_SEND));
        }
        return sent;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        // Another point is for that.
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // The lanes commit offsets in their transactions.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
