package io.zhengwen.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of topics that are kept otherwise than they would have been created: whoever made them may have had reasons. Who
 * may not ask is not warned.
 */
final class ConfigCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigCheck.class);
    private static final String CLEANUP = "cleanup.policy";
    private static final String LARGEST = "max.message.bytes";

    private final Admin admin;

    ConfigCheck(Admin admin) {
        this.admin = admin;
    }

    void warn(List<NewTopic> plan, Set<String> names) throws InterruptedException {
        List<NewTopic> ours =
                plan.stream().filter(topic -> names.contains(topic.name())).toList();
        List<ConfigResource> resources =
                ours.stream().map(ConfigCheck::resource).toList();
        try {
            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(resources).all().get();
            ours.forEach(topic -> compare(topic, configs.get(resource(topic))));
        } catch (ExecutionException e) {
            LOG.debug("the topics' configurations are not shown to us", e);
        }
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void compare(NewTopic planned, Config actual) {
        String cleanup = planned.configs().get(CLEANUP);
        ConfigEntry entry = actual.get(CLEANUP);
        if (entry != null && !entry.value().equals(cleanup)) {
            LOG.warn("{} has {}={}; it is meant to have {}", planned.name(), CLEANUP, entry.value(), cleanup);
        }
        String largest = planned.configs().get(LARGEST);
        ConfigEntry limit = actual.get(LARGEST);
        if (largest != null && limit != null && Long.parseLong(limit.value()) < Long.parseLong(largest)) {
            LOG.warn(
                    "{} has {}={}; documents up to max-bytes need {}", planned.name(), LARGEST, limit.value(), largest);
        }
    }
}
