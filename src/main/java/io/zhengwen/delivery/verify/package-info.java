/**
 * The proof of what delivery promises: reads the topics as any consumer could and sets ledger, events and raw records
 * against each other. Plain Kafka clients; nothing is written and no consumer group is used.
 */
package io.zhengwen.delivery.verify;
