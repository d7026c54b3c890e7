package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutagesTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final List<String> console = new ArrayList<>();
    private final Outages outages = new Outages("kafka:9092", console::add, nanos::get);

    @AfterEach
    void close() {
        outages.close();
    }

    @Test
    void what_passes_by_itself_is_told_once_when_it_lasts_and_once_when_it_is_over() {
        outages.failed("worker 0", new TimeoutException("no answer"));
        assertThat(console).isEmpty();

        pass(Duration.ofSeconds(4));
        outages.failed("worker 0", new TimeoutException("no answer"));
        outages.failed("worker 1", new TimeoutException("no answer"));
        pass(Duration.ofSeconds(4));
        assertThat(console).hasSize(1).first().asString().contains("Waiting for Kafka at kafka:9092 - unreachable");

        outages.works("worker 0");
        outages.works("worker 1");
        assertThat(console).hasSize(2).last().asString().contains("is back after");
    }

    @Test
    void a_missing_topic_is_named_and_not_the_silence_of_those_who_wait_for_it() {
        outages.failed("probe", new UnknownTopicOrPartitionException("documents.news"));
        outages.failed("worker 0", new TimeoutException("no answer"));
        pass(Duration.ofSeconds(4));
        assertThat(console)
                .singleElement()
                .asString()
                .contains("topic-missing: a topic is not there (documents.news); create it")
                .doesNotContain("unreachable");

        outages.works("worker 0");
        outages.works("probe");
        assertThat(console).hasSize(2).last().asString().contains("is back after");
    }

    @Test
    void what_is_held_for_is_told_at_once_and_keeps_everybody_from_reading_until_it_is_released() {
        outages.hold(new KafkaTrouble("disk-full", "only 3 MB are free", false));
        outages.hold(new KafkaTrouble("disk-full", "only 2 MB are free", false));
        assertThat(console).hasSize(1).first().asString().contains("disk-full: only 3 MB are free");
        pass(Duration.ofMinutes(1));
        assertThat(outages.admits("inbox")).isFalse();
        assertThat(outages.admits("inbox")).isFalse();

        outages.release("disk-full");
        outages.release("disk-full");
        assertThat(outages.admits("inbox")).isTrue();
        assertThat(console).hasSize(2).last().asString().contains("is back after");
    }

    @Test
    void what_somebody_has_to_cure_is_told_at_once() {
        outages.failed("inbox", new TopicAuthorizationException("documents.raw"));
        outages.failed("inbox", new TopicAuthorizationException("documents.raw"));
        assertThat(console).hasSize(1).first().asString().contains("acl-denied", "documents.raw");
    }

    @Test
    void two_workers_of_one_name_are_told_of_when_they_stop_each_other_again_and_again() {
        outages.failed("worker 0", new ProducerFencedException("fenced"));
        outages.works("worker 0");
        assertThat(console).isEmpty();

        outages.failed("worker 0", new ProducerFencedException("fenced"));
        outages.works("worker 0");
        outages.failed("worker 0", new ProducerFencedException("fenced"));
        assertThat(console).hasSize(1).first().asString().contains("worker-id-taken", "worker.id");
    }

    @Test
    void nothing_more_is_taken_while_a_send_waits_or_too_much_is_under_way() {
        long late = outages.begin("inbox", 10);
        assertThat(outages.admits("inbox")).isTrue();
        pass(Duration.ofSeconds(4));
        assertThat(outages.admits("inbox")).isFalse();

        outages.end(late);
        assertThat(outages.admits("inbox")).isTrue();
        long large = outages.begin("inbox", 40L << 20);
        assertThat(outages.admits("inbox")).isFalse();
        outages.end(large);
        assertThat(outages.admits("inbox")).isTrue();
    }

    @Test
    void a_client_that_failed_need_not_look_for_more_until_it_may_try_again() {
        assertThat(outages.isClosed("inbox")).isFalse();
        long late = outages.begin("inbox", 10);
        pass(Duration.ofSeconds(4));
        assertThat(outages.isClosed("inbox")).isTrue();
        outages.end(late);

        outages.failed("inbox", new TimeoutException("no answer"));
        assertThat(outages.isClosed("inbox")).isFalse();
        assertThat(outages.admits("inbox")).isTrue();
        assertThat(outages.isClosed("inbox")).isTrue();
        pass(Duration.ofSeconds(3));
        assertThat(outages.isClosed("inbox")).isFalse();
        outages.works("inbox");
        assertThat(outages.isClosed("inbox")).isFalse();
    }

    @Test
    void what_waits_for_an_answer_is_limited_in_number_too() {
        long first = outages.begin("inbox", 10);
        for (int i = 1; i < 256; i++) {
            assertThat(outages.admits("inbox")).isTrue();
            outages.begin("inbox", 10);
        }
        assertThat(outages.admits("inbox")).isFalse();
        outages.end(first);
        assertThat(outages.admits("inbox")).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        outages.look();
    }
}
