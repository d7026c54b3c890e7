package io.zhengwen.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One thing that a process must be allowed to do on the cluster: an ACL to be set where the cluster asks for them.
 *
 * @param prefixed whether it is about every name that begins with this one
 */
public record Grant(AclOperation operation, ResourceType resource, String name, boolean prefixed) {
    private static final String OURS = "zhengwen-";

    /** What a process with the role watch needs. */
    public static List<Grant> ofWatcher() {
        return Stream.of(
                        onTopic(Topics.RAW, AclOperation.WRITE),
                        onTopic(Topics.REJECTED, AclOperation.READ),
                        onTopic(Topics.SITES_STATE, AclOperation.READ, AclOperation.WRITE),
                        onTopic(Topics.INBOX_STATE, AclOperation.READ, AclOperation.WRITE),
                        Stream.of(new Grant(AclOperation.READ, ResourceType.GROUP, OURS, true)))
                .flatMap(grants -> grants)
                .toList();
    }

    /** What a process with the role work needs. */
    public static List<Grant> ofWorker() {
        Stream<Grant> queues = Stream.of(Topics.RAW, Topics.PACKED, Topics.LEDGER, Topics.LIKENESS)
                .flatMap(topic -> onTopic(topic, AclOperation.READ, AclOperation.WRITE));
        Stream<Grant> published = Topics.published().stream().flatMap(topic -> onTopic(topic, AclOperation.WRITE));
        Stream<Grant> names = Stream.of(
                new Grant(AclOperation.READ, ResourceType.GROUP, OURS, true),
                new Grant(AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, OURS, true));
        return Stream.of(queues, published, names).flatMap(grants -> grants).toList();
    }

    /** The topics that these are about, each once. */
    static List<String> topics(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.resource() == ResourceType.TOPIC)
                .map(Grant::name)
                .distinct()
                .toList();
    }

    private static Stream<Grant> onTopic(String topic, AclOperation... operations) {
        return Arrays.stream(operations).map(operation -> new Grant(operation, ResourceType.TOPIC, topic, false));
    }

    /** As the cluster's administrator sets it. */
    public AclBinding allow(String principal) {
        return new AclBinding(
                new ResourcePattern(resource, name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }

    /** For example {@code Write on topic documents.raw}. */
    @Override
    public String toString() {
        String verb = operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
        String kind = resource == ResourceType.TRANSACTIONAL_ID
                ? "transactional id"
                : resource.name().toLowerCase(Locale.ROOT);
        return verb + " on " + kind + " " + name + (prefixed ? " (prefixed)" : "");
    }
}
