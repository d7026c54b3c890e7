package io.zhengwen.delivery.verify;

import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Tally.Count;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Documents that are judged together: those of one partition, whose accounts are then forgotten, or all of them where
 * topics have different numbers of partitions.
 */
final class Slice {
    private final Cluster cluster;
    private final Snapshot snapshot;
    private final TopicReader reader;
    private final Keeping keeping;
    private final Tally tally;
    private final OptionalInt partition;

    /** @param partition the one to read, or nothing for all */
    Slice(Cluster cluster, Snapshot snapshot, TopicReader reader, Keeping keeping, Tally tally, OptionalInt partition) {
        this.cluster = cluster;
        this.snapshot = snapshot;
        this.reader = reader;
        this.keeping = keeping;
        this.tally = tally;
        this.partition = partition;
    }

    /** @throws MisplacedException when it is about one partition and a record of another one's documents is there */
    void verify() {
        Accounts accounts = new Accounts();
        List<String> published = Topics.published();
        for (int topic = 0; topic < published.size(); topic++) {
            EventScan scan = new EventScan(topic, accounts, tally);
            read(published.get(topic), snapshot.ends(), scan::take);
        }
        // All transactions of the events that were read are decided by now, so the ledger's parts of them are in reach.
        Map<TopicPartition, Long> ledgerEnds = cluster.ends(partitions(Topics.LEDGER));
        read(Topics.LEDGER, ledgerEnds, new LedgerScan(snapshot.judged(), accounts, tally)::take);
        QueueScan queues = new QueueScan(snapshot.workedOff(), accounts, tally);
        read(Topics.PACKED, snapshot.ends(), queues::take);
        read(Topics.RAW, snapshot.ends(), queues::take);
        Judgement judgement = new Judgement(keeping, tally);
        accounts.forEach(judgement::judge);
    }

    private void read(String topic, Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<String, byte[]>> taker) {
        reader.read(partitions(topic), ends, record -> {
            keeping.note(new TopicPartition(topic, record.partition()), record.timestamp());
            checkPlace(record);
            taker.accept(record);
        });
    }

    private Collection<TopicPartition> partitions(String topic) {
        return partition.isPresent() ? List.of(new TopicPartition(topic, partition.getAsInt())) : snapshot.all(topic);
    }

    private void checkPlace(ConsumerRecord<String, byte[]> record) {
        if (record.key() != null && keeping.partition(record.topic(), record.key()) != record.partition()) {
            if (partition.isPresent()) {
                throw new MisplacedException();
            }
            tally.count(Count.MISPLACED);
        }
    }

    /** A record is not in the partition of its key: its document cannot be judged by one partition. */
    static final class MisplacedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
