package io.zhengwen.delivery;

import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageStateStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
 * Page states on a compacted topic, key = address. Read to its end when first asked, so that a run without sites costs
 * nothing; from then on memory answers and every change is written through.
 */
public final class KafkaPageStateStore implements PageStateStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPageStateStore.class);

    private final Map<String, Object> clientConfig;
    private Map<String, PageState> states;
    private KafkaProducer<String, byte[]> producer;

    /** @param clientConfig Kafka client properties: at least {@code bootstrap.servers} */
    public KafkaPageStateStore(Map<String, Object> clientConfig) {
        this.clientConfig = Map.copyOf(clientConfig);
    }

    @Override
    public synchronized Optional<PageState> find(String url) {
        return Optional.ofNullable(states().get(url));
    }

    @Override
    public synchronized List<PageState> ofSite(String site) {
        return states().values().stream()
                .filter(state -> state.site().equals(site))
                .toList();
    }

    @Override
    public synchronized void put(PageState state) {
        try {
            producer()
                    .send(new ProducerRecord<>(Topics.SITES_STATE, state.url(), PageStateJson.write(state)))
                    .get();
            states().put(state.url(), state);
        } catch (ExecutionException e) {
            throw new DeliveryException(
                    Topics.SITES_STATE + " took no record: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("interrupted while writing to " + Topics.SITES_STATE, e);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(clientConfig);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, PageState> states() {
        if (states == null) {
            states = load();
        }
        return states;
    }

    private Map<String, PageState> load() {
        Map<String, PageState> loaded = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = TopicConsumers.ofEverything(clientConfig)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SITES_STATE).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            PartitionDrain.drain(consumer, ends, record -> take(record, loaded));
        }
        return loaded;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, PageState> loaded) {
        if (record.value() == null) {
            loaded.remove(record.key());
            return;
        }
        try {
            loaded.put(record.key(), PageStateJson.read(record.value()));
        } catch (DeliveryException e) {
            // The page is fetched once more; that is better than not to start.
            LOG.warn("the state of {} at offset {} is unreadable and forgotten", record.key(), record.offset(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
