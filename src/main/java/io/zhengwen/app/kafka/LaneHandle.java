package io.zhengwen.app.kafka;

import io.zhengwen.delivery.WorkerLane;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.CommitManager;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.component.kafka.consumer.KafkaManualCommitFactory;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a polled record belongs: its lane, session, partition and offset. Camel's handle is made for committing
 * offsets; here the lane commits them in its transaction, and the handle only carries what that needs.
 */
public record LaneHandle(WorkerLane lane, int session, TopicPartition partition, long offset)
        implements KafkaManualCommit {
    /** The handle that the factory put on a polled record. */
    public static LaneHandle of(Exchange polled) {
        return polled.getMessage().getHeader(KafkaConstants.MANUAL_COMMIT, LaneHandle.class);
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException("offsets are committed with the events, by WorkerLane.publish");
    }

    /** Stamps each record as it is polled. */
    public static final class Factory implements KafkaManualCommitFactory {
        @Override
        public KafkaManualCommit newInstance(
                CamelExchangePayload exchange, KafkaRecordPayload record, CommitManager commitManager) {
            WorkerLane lane = ((LaneClientFactory.LaneOwner) exchange.consumer).lane();
            return new LaneHandle(lane, lane.session(), record.partition, record.recordOffset);
        }
    }
}
