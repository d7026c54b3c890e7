package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Finding.Kind;
import io.zhengwen.delivery.verify.Tally.Count;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Sets the records of {@link Topics#PACKED}, then those of {@link Topics#RAW}, against the accounts: a record that a
 * worker has left behind has its outcome in the ledger, or was handed over and waits.
 */
final class QueueScan {
    private static final List<String> REQUESTS =
            List.of(RawRecordFormat.REVISES, RawRecordFormat.WITHDRAW, RawRecordFormat.CLOSES);

    private final Map<TopicPartition, Long> workedOff;
    private final Accounts accounts;
    private final Tally tally;
    private final SeenIds handedOver = new SeenIds();
    private final SeenIds lost = new SeenIds();

    /** @param workedOff the workers' committed offsets; none for a partition of which nothing was committed */
    QueueScan(Map<TopicPartition, Long> workedOff, Accounts accounts, Tally tally) {
        this.workedOff = workedOff;
        this.accounts = accounts;
        this.tally = tally;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope.requireDocumentId(record.key());
        } catch (IllegalArgumentException e) {
            tally.find(new Finding(
                    Kind.FOREIGN,
                    Optional.ofNullable(record.key()),
                    0,
                    Optional.of(Tally.place(record)),
                    e.getMessage()));
            return;
        }
        if (record.topic().equals(Topics.RAW)) {
            tally.count(Count.RAW_RECORDS);
        }
        if (isRequest(record)) {
            // It may be void, and then leaves no trace; only that it waits can be said.
            if (waits(record)) {
                tally.count(Count.PENDING);
            }
        } else if (record.value() != null) {
            judge(record, Hash.of(record.value()));
        }
    }

    private boolean waits(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return record.offset() >= workedOff.getOrDefault(partition, 0L);
    }

    /** Whether it asks for something to be done again, taken back or closed, about a document that has an outcome. */
    private static boolean isRequest(ConsumerRecord<String, byte[]> record) {
        return REQUESTS.stream().anyMatch(name -> record.headers().lastHeader(name) != null);
    }

    private void judge(ConsumerRecord<String, byte[]> record, Hash content) {
        DocumentAccount account = accounts.of(record.key());
        if (account.hasOutcomeOf(content)) {
            return;
        }
        Hash both = Hash.of(record.key() + content);
        if (waits(record)) {
            tally.count(Count.PENDING);
            handedOver.add(both);
        } else if (account.lacksEarlierEntries() || account.hasTombstone(LedgerScan.TOPIC)) {
            tally.count(Count.SUPERSEDED);
        } else if (!handedOver.contains(both) && lost.add(both)) {
            tally.find(
                    Kind.LOST,
                    record.key(),
                    0,
                    Tally.place(record),
                    "worked off, and the ledger has no outcome of it; it came from " + source(record));
        }
    }

    private static String source(ConsumerRecord<String, byte[]> record) {
        Header source = record.headers().lastHeader("source");
        return source == null ? "nowhere" : new String(source.value(), StandardCharsets.UTF_8);
    }
}
