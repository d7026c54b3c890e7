package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Finding.Kind;
import io.zhengwen.delivery.verify.Tally.Count;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Takes the ledger's entries of a slice into the accounts. */
final class LedgerScan {
    /** Follows the topics of events, of which each has its place. */
    static final int TOPIC = Topics.published().size();

    private final Map<TopicPartition, Long> judged;
    private final Accounts accounts;
    private final Tally tally;

    /** @param judged the ledger's ends when the verification began: what came later may have events that were not read */
    LedgerScan(Map<TopicPartition, Long> judged, Accounts accounts, Tally tally) {
        this.judged = judged;
        this.accounts = accounts;
        this.tally = tally;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope.requireDocumentId(record.key());
            if (record.value() == null) {
                tally.count(Count.TOMBSTONES);
                accounts.of(record.key()).tombstone(TOPIC);
            } else {
                tally.count(Count.LEDGER_ENTRIES);
                enter(record, LedgerEntry.fromJson(record.value()));
            }
        } catch (IllegalArgumentException | DeliveryException e) {
            tally.find(new Finding(
                    Kind.FOREIGN,
                    Optional.ofNullable(record.key()),
                    0,
                    Optional.of(Tally.place(record)),
                    e.getMessage()));
        }
    }

    private void enter(ConsumerRecord<String, byte[]> record, LedgerEntry entry) {
        if (!entry.id().equals(record.key())) {
            throw new IllegalArgumentException("its key is another than the document of the entry: " + entry.id());
        }
        Hash content = Hash.ofDigits(entry.contentHash());
        DocumentAccount account = accounts.of(entry.id());
        RevisionAccount revision = account.revision(entry.revision());
        if (revision.isEntered()) {
            tally.find(
                    Kind.DUPLICATE,
                    entry.id(),
                    entry.revision(),
                    Tally.place(record),
                    "the ledger has this revision before");
            return;
        }
        boolean judge = record.offset() < judged.get(new TopicPartition(record.topic(), record.partition()));
        revision.enter(entry, content, record.timestamp(), judge);
        int before = account.follow(TOPIC, record.partition(), entry.revision());
        if (before > 0) {
            tally.find(
                    Kind.OUT_OF_ORDER,
                    entry.id(),
                    entry.revision(),
                    Tally.place(record),
                    "the ledger has revision " + before + " before it");
        }
    }
}
