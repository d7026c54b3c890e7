package io.zhengwen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEntryTest {
    @Test
    void an_entry_comes_back_as_it_was() {
        LedgerEntry entry = new LedgerEntry(
                "c-1",
                2,
                "ab",
                "news",
                3,
                Optional.of(new EventDigest(-1, 0, Long.MAX_VALUE, Long.MIN_VALUE)),
                List.of("documents.news", "facts.duty"),
                false,
                true);

        assertThat(LedgerEntry.fromJson(entry.toJson())).isEqualTo(entry);
        assertThat(LedgerEntry.fromJson(entry.restoring().toJson()))
                .isEqualTo(entry.restoring())
                .isNotEqualTo(entry);
    }

    @Test
    void an_entry_of_the_first_release_is_readable_and_may_have_events_on_every_topic_of_facts() {
        String old = "{\"id\":\"c-1\",\"revision\":1,\"contentHash\":\"ab\",\"outcome\":\"news\",\"events\":3}";

        LedgerEntry entry = LedgerEntry.fromJson(old.getBytes(UTF_8));
        List<String> topics = new ArrayList<>(List.of("documents.news"));
        topics.addAll(Topics.FACTS);
        assertThat(entry).isEqualTo(new LedgerEntry("c-1", 1, "ab", "news", 3, Optional.empty(), topics, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"id\":\"c-1\",\"revision\":1,\"contentHash\":\"ab\",\"outcome\":\"news\",\"events\":3,\"digest\":\"a\"}"
            })
    void what_is_no_entry_is_refused(String json) {
        assertThatThrownBy(() -> LedgerEntry.fromJson(json.getBytes(UTF_8))).isInstanceOf(DeliveryException.class);
    }
}
