package io.zhengwen.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of the files of one inbox, on a compacted topic. Memory answers; it follows the topic, so that several
 * watchers of one inbox learn from each other. An entry that is missing, or wrong, costs a look at the file, never a
 * document: what a worker has published it knows from its own ledger.
 */
public final class FileStates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileStates.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.INBOX_STATE, 0);

    private final Map<String, Object> clientConfig;
    private final String inbox;
    private final Map<String, FileState> states = new ConcurrentHashMap<>();
    private KafkaConsumer<String, byte[]> consumer;
    private KafkaProducer<String, byte[]> producer;

    /**
     * For one inbox; the topic is not touched before it is asked for.
     *
     * @param clientConfig Kafka client properties: at least {@code bootstrap.servers}
     */
    public FileStates(Map<String, Object> clientConfig, String inbox) {
        this.clientConfig = Map.copyOf(clientConfig);
        this.inbox = inbox;
    }

    /** The last state of a file. */
    public Optional<FileState> find(String path) {
        return Optional.ofNullable(states.get(FileState.key(inbox, path)));
    }

    /**
     * Reads what is new on the topic: everything when first called, then whatever has come.
     *
     * @throws DeliveryException when the topic cannot be read to its end
     */
    public synchronized void follow() {
        if (consumer == null) {
            consumer = open();
            readToEnd();
        } else {
            consumer.poll(Duration.ZERO).forEach(this::take);
        }
    }

    /** Remembers a state at once, and on the topic soon; one that does not get there is forgotten again. */
    // What a send meets, its callback hears.
    @SuppressWarnings("FutureReturnValueIgnored")
    public synchronized void put(FileState state) {
        states.put(state.key(), state);
        producer().send(new ProducerRecord<>(Topics.INBOX_STATE, state.key(), state.toJson()), (sent, failure) -> {
            if (failure != null) {
                LOG.debug("{} took no record", Topics.INBOX_STATE, failure);
                states.remove(state.key(), state);
            }
        });
    }

    private KafkaConsumer<String, byte[]> open() {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        KafkaConsumer<String, byte[]> opened = TopicConsumers.ofEverything(config);
        opened.assign(List.of(PARTITION));
        opened.seekToBeginning(List.of(PARTITION));
        return opened;
    }

    private void readToEnd() {
        try {
            PartitionDrain.drain(consumer, consumer.endOffsets(List.of(PARTITION)), this::take);
        } catch (DeliveryException e) {
            consumer.close();
            consumer = null;
            throw e;
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (!record.key().startsWith(FileState.key(inbox, ""))) {
            return;
        }
        if (record.value() == null) {
            states.remove(record.key());
            return;
        }
        try {
            states.put(record.key(), FileState.fromJson(record.value()));
        } catch (DeliveryException e) {
            // The file is read once more; that is better than not to start.
            LOG.warn("the state of {} at offset {} is unreadable and forgotten", record.key(), record.offset(), e);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(clientConfig);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
