package io.zhengwen.delivery.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Provenance;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What stands on the topics for the present revision of one document; digests only, so that millions fit. */
final class Published {
    static final String DEFECT = "internal-error";
    static final String CRASHER = "crashed-the-worker";

    private final String id;
    private final int revision;
    private final String contentHash;
    private final String outcome;
    private final Optional<EventDigest> whole;
    private EventDigest found = EventDigest.NONE;
    private EventDigest event = EventDigest.NONE;
    private EventDigest facts = EventDigest.NONE;
    private TopicPartition partition;
    private long offset;
    private String source = "";
    private Instant time = Instant.EPOCH;
    private String code = "";
    private int attempts = 1;
    private boolean ofIntake;

    Published(LedgerEntry entry) {
        this.id = entry.id();
        this.revision = entry.revision();
        this.contentHash = entry.contentHash();
        this.outcome = entry.outcome();
        this.whole = entry.digest();
    }

    /** Takes one of its events; those of other revisions are let go. */
    void take(ConsumerRecord<String, byte[]> record) {
        String eventId = Letters.headers(record).getOrDefault("ce_id", "");
        if (!eventId.startsWith(id + "/" + revision + "/")) {
            return;
        }
        found = found.plus(EventDigest.of(record.topic(), record.key(), eventId, record.value()));
        EventDigest digest = NormalForm.digest(record.topic(), record.key(), record.value());
        if (Topics.FACTS.contains(record.topic())) {
            facts = facts.plus(digest);
            return;
        }
        event = digest;
        partition = CommittedRecords.partition(record);
        offset = record.offset();
        source = Letters.headers(record).getOrDefault("ce_source", "");
        time = Instant.parse(Letters.headers(record).getOrDefault("ce_time", Instant.EPOCH.toString()));
        if (isRejected()) {
            JsonNode letter = EventValue.read(record.value());
            code = letter.path("code").asText();
            attempts = letter.path("attempts").asInt(1);
            ofIntake = letter.path("contentHash").isNull()
                    && source.startsWith("file:")
                    && DocumentId.ofAddress(URI.create(source)).value().equals(id);
        }
    }

    /**
     * Whether these are the bytes that it was made of, from the same place: copies elsewhere make other events. Where its
     * own event is gone only the bytes can tell; of a letter that is gone nothing says why it was written.
     */
    boolean isMadeOf(Provenance provenance, String hash) {
        if (partition == null) {
            return hash.equals(contentHash) && !isRejected();
        }
        return hash.equals(contentHash)
                && provenance.source().toASCIIString().equals(source)
                && provenance.acquiredAt().truncatedTo(ChronoUnit.MILLIS).equals(time);
    }

    /** Whether all of its events are there; entries of the first releases do not let us know, and count as whole. */
    boolean isWhole() {
        return whole.filter(sum -> !sum.equals(found)).isEmpty();
    }

    boolean equalTo(EventDigest otherEvent, EventDigest otherFacts) {
        return event.equals(otherEvent) && facts.equals(otherFacts);
    }

    /** Whether its own event is there and another than this one. */
    boolean contradicts(EventDigest other) {
        return partition != null && !event.equals(other);
    }

    boolean hasEvent(EventDigest other) {
        return event.equals(other);
    }

    /** Whether it is a file that the inbox could not take: there are no bytes to read once more. */
    boolean isOfIntake() {
        return ofIntake;
    }

    boolean isRejected() {
        return outcome.equals("rejected");
    }

    String id() {
        return id;
    }

    int revision() {
        return revision;
    }

    String outcome() {
        return outcome;
    }

    String code() {
        return code;
    }

    int attempts() {
        return attempts;
    }

    /** Where its document event stands; empty when compaction or retention has removed it. */
    Optional<TopicPartition> partition() {
        return Optional.ofNullable(partition);
    }

    long offset() {
        return offset;
    }
}
