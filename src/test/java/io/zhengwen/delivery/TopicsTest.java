package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Map<String, NewTopic> plan = Topics.plan(
                    6, (short) 1, 1_000_000, new RawRetention(Duration.ofDays(30), 50L << 30), Duration.ofDays(9))
            .stream()
            .collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void every_topic_that_subscribers_read_is_planned() {
        assertThat(plan).containsKeys(Topics.published().toArray(String[]::new));
    }

    @Test
    void the_facts_of_a_document_share_its_key_and_are_never_compacted() {
        assertThat(Topics.FACTS).allSatisfy(topic -> assertThat(plan.get(topic).configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1"));
    }

    @Test
    void the_last_revision_of_a_document_stays() {
        assertThat(Topics.DOCUMENTS)
                .allSatisfy(topic -> assertThat(plan.get(topic).configs()).containsEntry("cleanup.policy", "compact"));
    }

    @Test
    void texts_are_remembered_as_long_as_is_set_and_are_no_events() {
        assertThat(plan.get(Topics.LIKENESS).configs())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "777600000");
        assertThat(Topics.published()).doesNotContain(Topics.LIKENESS);
    }
}
