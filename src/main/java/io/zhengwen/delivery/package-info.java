/**
 * Exactly-once delivery on Kafka: raw records in; events, ledger entries and consumer offsets out in one transaction.
 * Plain Kafka clients, no Camel, so that it can be tested against a broker alone.
 */
package io.zhengwen.delivery;
