package io.zhengwen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class EventDigestTest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    @Provide
    Arbitrary<EventRecord> events() {
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMaxLength(6);
        return Combinators.combine(words, words, words, words)
                .as((topic, key, id, value) -> new EventRecord(topic, key, Map.of("ce_id", id), Payload.ofUtf8(value)));
    }

    @Provide
    Arbitrary<EventDigest> digests() {
        Arbitrary<Long> word = Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(0L, -1L, 1L, Long.MIN_VALUE));
        return Combinators.combine(word, word, word, word).as(EventDigest::new);
    }

    @Property
    void the_order_of_events_does_not_matter(@ForAll @NotEmpty List<@From("events") EventRecord> events) {
        List<EventRecord> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(events.size()));

        assertThat(EventDigest.of(shuffled)).isEqualTo(EventDigest.of(events));
    }

    @Property
    void an_event_that_is_missing_or_doubled_shows(
            @ForAll @NotEmpty List<@From("events") EventRecord> events, @ForAll @IntRange(max = 1000) int which) {
        EventRecord event = events.get(which % events.size());
        List<EventRecord> without = new ArrayList<>(events);
        without.remove(event);
        List<EventRecord> doubled = new ArrayList<>(events);
        doubled.add(event);

        assertThat(EventDigest.of(without)).isNotEqualTo(EventDigest.of(events));
        assertThat(EventDigest.of(doubled)).isNotEqualTo(EventDigest.of(events));
        assertThat(EventDigest.of(without).plus(EventDigest.of(List.of(event)))).isEqualTo(EventDigest.of(events));
    }

    @Property
    void every_part_of_an_event_counts(@ForAll("events") EventRecord event, @ForAll @IntRange(max = 3) int part) {
        String[] parts = {event.topic(), event.key(), event.headers().get("ce_id"), text(event)};
        parts[part] += "x";

        assertThat(EventDigest.of(parts[0], parts[1], parts[2], parts[3].getBytes(UTF_8)))
                .isNotEqualTo(EventDigest.of(List.of(event)));
    }

    @Property
    void what_is_taken_from_one_part_and_given_to_the_next_shows(@ForAll("events") EventRecord event) {
        String whole = event.topic() + "x" + event.key();
        int cut = event.topic().length();

        assertThat(EventDigest.of(whole.substring(0, cut), whole.substring(cut), "", new byte[0]))
                .isNotEqualTo(EventDigest.of(whole.substring(0, cut + 1), whole.substring(cut + 1), "", new byte[0]));
    }

    @Property
    void sums_are_those_of_numbers_modulo_2_to_the_256(
            @ForAll("digests") EventDigest one, @ForAll("digests") EventDigest other) {
        assertThat(number(one.plus(other)))
                .isEqualTo(number(one).add(number(other)).mod(MODULUS));
        assertThat(number(one.minus(other)))
                .isEqualTo(number(one).subtract(number(other)).mod(MODULUS));
        assertThat(one.minus(one)).isEqualTo(EventDigest.NONE);
    }

    @Property
    void a_digest_comes_back_from_its_digits(@ForAll("digests") EventDigest digest) {
        assertThat(EventDigest.ofHex(digest.hex())).isEqualTo(digest);
    }

    @Example
    void a_digest_is_the_same_in_every_version() {
        assertThat(EventDigest.of("documents.news", "c-1", "c-1/1/document", "{}".getBytes(UTF_8))
                        .hex())
                .isEqualTo("2d80bd5538e003ed05dfb7c00fae552ba61fa89ecb7f2fba55ae9c72e63f9d2c");
    }

    @Example
    void anything_but_64_digits_is_no_digest() {
        for (String text : List.of("", "0", "0".repeat(63), "0".repeat(65), "x".repeat(64))) {
            assertThatThrownBy(() -> EventDigest.ofHex(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static BigInteger number(EventDigest digest) {
        return new BigInteger(digest.hex(), 16);
    }

    private static String text(EventRecord event) {
        return new String(event.value().toByteArray(), UTF_8);
    }
}
