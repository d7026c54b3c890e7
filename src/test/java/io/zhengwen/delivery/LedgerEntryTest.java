package io.zhengwen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEntryTest {
    @Test
    void an_entry_comes_back_as_it_was() {
        LedgerEntry entry = new LedgerEntry(
                "c-1", 2, "ab", "news", 3, Optional.of(new EventDigest(-1, 0, Long.MAX_VALUE, Long.MIN_VALUE)));

        assertThat(LedgerEntry.fromJson(entry.toJson())).isEqualTo(entry);
    }

    @Test
    void an_entry_of_a_version_without_digests_is_readable_and_is_written_as_it_was() {
        String old = "{\"id\":\"c-1\",\"revision\":1,\"contentHash\":\"ab\",\"outcome\":\"news\",\"events\":3}";

        LedgerEntry entry = LedgerEntry.fromJson(old.getBytes(UTF_8));
        assertThat(entry).isEqualTo(new LedgerEntry("c-1", 1, "ab", "news", 3, Optional.empty()));
        assertThat(new String(entry.toJson(), UTF_8)).isEqualTo(old);
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
