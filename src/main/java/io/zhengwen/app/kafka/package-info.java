/** Between Camel's Kafka component and the delivery core. */
package io.zhengwen.app.kafka;
