package io.zhengwen.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What is wrong between a client and Kafka: a name, and a sentence with the way out.
 *
 * @param passing whether it usually ends by itself within moments, as in a rebalance; then it is worth a word only when it
 *     does not
 */
public record KafkaTrouble(String name, String message, boolean passing) {
    static final String UNREACHABLE = "unreachable";
    static final String TOPIC_MISSING = "topic-missing";
    static final String FENCED = "fenced";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "tls-refused",
                    SslAuthenticationException.class,
                    "the TLS connection fails (%s); check ssl.truststore.* and, if clients need certificates, ssl.keystore.*",
                    false),
            new Kind(
                    "wrong-credentials",
                    AuthenticationException.class,
                    "Kafka refuses the login (%s); check sasl.mechanism and sasl.jaas.config",
                    false),
            new Kind(
                    "acl-denied",
                    TransactionalIdAuthorizationException.class,
                    "Kafka denies our transactions; missing ACL: Write on transactional id zhengwen- (prefixed)",
                    false),
            new Kind(
                    "acl-denied",
                    GroupAuthorizationException.class,
                    "Kafka denies a consumer group (%s); missing ACL: Read on group zhengwen- (prefixed)",
                    false),
            new Kind(
                    "acl-denied",
                    TopicAuthorizationException.class,
                    "Kafka denies a topic (%s); docs/operations.md lists the ACLs of each role",
                    false),
            new Kind(
                    "acl-denied",
                    ClusterAuthorizationException.class,
                    "Kafka denies an operation on the cluster (%s); docs/operations.md lists the ACLs of each role",
                    false),
            new Kind(
                    TOPIC_MISSING,
                    UnknownTopicOrPartitionException.class,
                    "a topic is not there (%s); create it, or start a process once more, which creates what is missing",
                    true),
            new Kind(
                    "record-too-large",
                    RecordTooLargeException.class,
                    "a topic refuses a record for its size (%s); raise its max.message.bytes",
                    false),
            new Kind(
                    "disk-trouble",
                    KafkaStorageException.class,
                    "the broker cannot write to its disk; is it full?",
                    false),
            new Kind(
                    "too-few-replicas",
                    NotEnoughReplicasException.class,
                    "fewer brokers are in sync than min.insync.replicas asks for",
                    false),
            new Kind(
                    "too-few-replicas",
                    NotEnoughReplicasAfterAppendException.class,
                    "fewer brokers are in sync than min.insync.replicas asks for",
                    false),
            new Kind(FENCED, ProducerFencedException.class, "another worker took over our transactions", true),
            new Kind(FENCED, InvalidProducerEpochException.class, "another worker took over our transactions", true),
            new Kind(
                    UNREACHABLE,
                    RetriableException.class,
                    "Kafka does not answer (%s); check address, network and security.protocol",
                    true),
            new Kind("bad-client-config", ConfigException.class, "a Kafka client property is wrong (%s)", false));

    /** Names what was thrown; the first cause that has a name counts. */
    public static KafkaTrouble of(Throwable thrown) {
        for (Kind kind : KINDS) {
            Optional<Throwable> cause = find(thrown, kind.type());
            if (cause.isPresent()) {
                return kind.of(cause.get());
            }
        }
        return new KafkaTrouble("kafka-error", "Kafka cannot be used: " + root(thrown), true);
    }

    static KafkaTrouble unreachable() {
        return new KafkaTrouble(UNREACHABLE, "Kafka does not answer", true);
    }

    static Optional<Throwable> find(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private static String root(Throwable thrown) {
        return thrown instanceof ExecutionException && thrown.getCause() != null
                ? root(thrown.getCause())
                : thrown.toString();
    }

    private record Kind(String name, Class<? extends Throwable> type, String message, boolean passing) {
        KafkaTrouble of(Throwable cause) {
            return new KafkaTrouble(name, String.format(Locale.ROOT, message, cause.getMessage()), passing);
        }
    }
}
