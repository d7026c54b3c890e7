package io.zhengwen.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;

/** Asks the cluster what this process may do there, and says everything that is missing at once. */
final class AccessCheck {
    private final Admin admin;
    private final String server;
    private final List<Grant> needs;

    AccessCheck(Admin admin, String server, List<Grant> needs) {
        this.admin = admin;
        this.server = server;
        this.needs = needs;
    }

    /** @param topics described with what is allowed on them */
    void require(Map<String, TopicDescription> topics) throws InterruptedException, ExecutionException {
        List<Grant> missing = new ArrayList<>();
        for (Grant need : needs) {
            if (!isGranted(need, topics)) {
                missing.add(need);
            }
        }
        requireNone(server, missing);
    }

    static void requireNone(String server, List<Grant> missing) {
        if (!missing.isEmpty()) {
            throw new DeliveryException(server + " - acl-denied: this process may not do what it has to. Missing ACLs: "
                    + missing.stream().map(Grant::toString).collect(Collectors.joining("; "))
                    + ". docs/operations.md lists those of each role.");
        }
    }

    private boolean isGranted(Grant need, Map<String, TopicDescription> topics)
            throws InterruptedException, ExecutionException {
        if (need.resource() == ResourceType.TOPIC) {
            Set<AclOperation> allowed = topics.get(need.name()).authorizedOperations();
            // A broker that says nothing here has no opinion.
            return allowed == null || allowed.contains(need.operation());
        }
        return need.resource() == ResourceType.GROUP ? mayUseGroup(need) : mayUseTransactions(need);
    }

    /** About a group that does not exist yet the cluster says only whether we may ask. */
    private boolean mayUseGroup(Grant need) throws InterruptedException, ExecutionException {
        String group = need.name() + "ingest";
        DescribeConsumerGroupsOptions options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        try {
            ConsumerGroupDescription found = admin.describeConsumerGroups(List.of(group), options)
                    .describedGroups()
                    .get(group)
                    .get();
            Set<AclOperation> allowed = found.authorizedOperations();
            return allowed == null || allowed.contains(need.operation());
        } catch (ExecutionException e) {
            return !(e.getCause() instanceof GroupAuthorizationException);
        }
    }

    private boolean mayUseTransactions(Grant need) throws InterruptedException {
        String id = need.name() + "0-0";
        try {
            admin.describeTransactions(List.of(id)).description(id).get();
            return true;
        } catch (ExecutionException e) {
            // Any other answer, such as that there is no such transaction, means that we may ask.
            return !(e.getCause() instanceof TransactionalIdAuthorizationException);
        }
    }
}
