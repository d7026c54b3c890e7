package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.ClauseSums;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Fingerprint;
import io.zhengwen.document.SameAs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextIndexTest {
    private static final Fingerprint TEXT = fingerprint(0x123456789abcdefL, 7);
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    private final TextIndex index = new TextIndex(100);

    @Example
    void what_was_put_in_is_found_by_its_id_as_it_was() {
        KnownText text = new KnownText(id('u', 1), TEXT, Optional.of(new SameAs(id('p', 2), 3)));
        index.put(text, 5);

        assertThat(index.find(id('u', 1))).contains(text);
        assertThat(index.find(id('c', 1))).isEmpty();
        assertThat(KnownText.fromJson(text.id().value(), text.toJson())).isEqualTo(text);
    }

    @Example
    void the_earliest_like_it_is_found_whatever_came_in_first() {
        index.put(text(1), 50);
        index.put(text(2), 40);
        index.put(text(3), 60);

        assertThat(index.earliestLike(TEXT, id('c', 9), 0)).contains(text(2));
        assertThat(index.earliestLike(TEXT, id('c', 2), 0)).contains(text(1));
        assertThat(index.earliestLike(TEXT, id('c', 9), 55)).contains(text(3));
    }

    @Example
    void a_document_is_no_copy_of_itself_or_of_its_own_copy() {
        index.put(text(1), 1);
        index.put(new KnownText(id('c', 2), TEXT, Optional.of(new SameAs(id('c', 1), 0))), 2);

        assertThat(index.earliestLike(TEXT, id('c', 1), 0)).isEmpty();
    }

    @Example
    void a_new_text_of_a_document_takes_the_place_of_the_old_one() {
        index.put(text(1), 1);
        Fingerprint changed = fingerprint(42, 8);
        index.put(new KnownText(id('c', 1), changed, Optional.empty()), 2);

        assertThat(index.size()).isEqualTo(1);
        assertThat(index.earliestLike(TEXT, id('c', 9), 0)).isEmpty();
        assertThat(index.earliestLike(changed, id('c', 9), 0)).isPresent();
    }

    @Example
    void what_was_removed_is_not_found_and_can_come_back() {
        index.put(text(1), 1);
        index.remove(id('c', 1));
        index.remove(id('c', 7));
        assertThat(index.find(id('c', 1))).isEmpty();
        assertThat(index.earliestLike(TEXT, id('c', 9), 0)).isEmpty();

        index.put(text(1), 2);
        assertThat(index.earliestLike(TEXT, id('c', 9), 0)).contains(text(1));
    }

    @Example
    void a_full_index_refuses() {
        TextIndex tiny = new TextIndex(1);
        tiny.put(text(1), 1);
        assertThat(tiny.isFull()).isTrue();
        assertThatThrownBy(() -> tiny.put(text(2), 2)).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 100)
    void three_bits_of_difference_are_found_and_four_are_not(@ForAll Random random) {
        index.put(text(1), 1);
        long near = TEXT.simHash();
        List<Integer> bits =
                random.ints(0, Long.SIZE).distinct().limit(4).boxed().toList();
        for (int bit : bits.subList(0, 3)) {
            near ^= 1L << bit;
            assertThat(index.earliestLike(fingerprint(near, 7), id('c', 9), 0)).isPresent();
        }
        assertThat(index.earliestLike(fingerprint(near ^ 1L << bits.get(3), 7), id('c', 9), 0))
                .isEmpty();
    }

    @Example
    void the_memory_grows_to_its_limit_and_then_forgets_the_oldest() {
        Likeness likeness = new Likeness(Map.of(), Duration.ofDays(30), 20_000, TODAY);
        IntStream.range(0, 30_000)
                .forEach(i -> likeness.remember(
                        List.of(new KnownText(id('c', i), fingerprint(i * 31L, i), Optional.empty())),
                        TODAY.millis() - 30_000 + i,
                        List.of()));

        assertThat(likeness.size()).isBetween(18_000, 20_000);
        assertThat(likeness.find(id('c', 29_999))).isPresent();
        assertThat(likeness.find(id('c', 12_500))).isPresent();
        assertThat(likeness.find(id('c', 9_000))).isEmpty();
    }

    @Example
    void what_is_older_than_the_days_that_are_set_is_not_taken_in() {
        Likeness likeness = new Likeness(Map.of(), Duration.ofDays(2), 100, TODAY);
        long threeDaysAgo = TODAY.millis() - Duration.ofDays(3).toMillis();
        likeness.remember(List.of(text(1)), threeDaysAgo, List.of());

        assertThat(likeness.size()).isZero();
    }

    private static KnownText text(int number) {
        return new KnownText(id('c', number), TEXT, Optional.empty());
    }

    private static Fingerprint fingerprint(long simHash, long exact) {
        return new Fingerprint(simHash, exact, 300, ClauseSums.NONE.plus(exact));
    }

    private static DocumentId id(char kind, int number) {
        return new DocumentId(String.format("%c-%032x", kind, number * 0x9e3779b9L));
    }
}
