/** Where Kafka runs: inside this process, or elsewhere. The only place that touches Kafka's server classes. */
package io.zhengwen.broker;
