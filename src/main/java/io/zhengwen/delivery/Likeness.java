package io.zhengwen.delivery;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts that this process knows: of its own documents and, by following {@link Topics#LIKENESS}, of those of all
 * workers. One for all lanes of a process; thread-safe.
 */
final class Likeness implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Likeness.class);
    private static final int FIRST_CAPACITY = 1 << 13;
    static final int MOST = 1_000_000;

    private final Map<String, Object> clientConfig;
    private final Duration kept;
    private final int most;
    private final Clock clock;
    private TextIndex index = new TextIndex(FIRST_CAPACITY);
    private LikenessTopic topic;

    /** @param kept how long a text is remembered; nothing is when this is zero */
    Likeness(Map<String, Object> clientConfig, Duration kept) {
        this(clientConfig, kept, MOST, Clock.systemUTC());
    }

    Likeness(Map<String, Object> clientConfig, Duration kept, int most, Clock clock) {
        this.clientConfig = clientConfig;
        this.kept = kept;
        this.most = most;
        this.clock = clock;
    }

    /** Whether texts are remembered at all. */
    boolean isOn() {
        return !kept.isZero();
    }

    /**
     * Takes in what other workers have published; the first time, all that is remembered.
     *
     * @throws KafkaException when the cluster does not answer
     */
    synchronized void catchUp() {
        if (!isOn()) {
            return;
        }
        if (topic == null) {
            topic = new LikenessTopic(clientConfig);
        }
        topic.catchUp(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                index.remove(new DocumentId(record.key()));
            } else {
                put(KnownText.fromJson(record.key(), record.value()), record.timestamp());
            }
        } catch (DeliveryException | IllegalArgumentException e) {
            // A copy that is not known as one is the lesser evil: nothing stops for it.
            LOG.warn("left out: {}", e.getMessage());
        }
    }

    synchronized Optional<KnownText> find(DocumentId id) {
        return index.find(id);
    }

    synchronized Optional<KnownText> earliestLike(Fingerprint fingerprint, DocumentId id) {
        return index.earliestLike(fingerprint, id, oldest());
    }

    /** Takes in what was just committed. */
    void remember(List<KnownText> texts, List<DocumentId> gone) {
        remember(texts, clock.millis(), gone);
    }

    synchronized void remember(List<KnownText> texts, long millis, List<DocumentId> gone) {
        texts.forEach(text -> put(text, millis));
        gone.forEach(index::remove);
    }

    synchronized int size() {
        return index.size();
    }

    private void put(KnownText text, long millis) {
        if (millis < oldest()) {
            return;
        }
        if (index.isFull()) {
            makeRoom();
        }
        index.put(text, millis);
    }

    private long oldest() {
        return clock.millis() - kept.toMillis();
    }

    /** Twice the rows, or at the limit the newest nine of ten texts. */
    private void makeRoom() {
        long[] times = index.times();
        int capacity = Math.min(most, index.capacity() * 2);
        boolean crowded = times.length > capacity - capacity / 10;
        long oldest = crowded ? Math.max(oldest(), times[times.length / 10] + 1) : oldest();
        TextIndex roomier = new TextIndex(capacity);
        index.copyTo(roomier, millis -> millis >= oldest);
        index = roomier;
    }

    @Override
    public synchronized void close() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }
}
