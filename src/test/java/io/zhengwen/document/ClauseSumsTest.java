package io.zhengwen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class ClauseSumsTest {
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

    @Property
    void the_sums_are_those_of_the_powers(@ForAll @Size(max = 20) List<Long> hashes) {
        ClauseSums sums = of(hashes);

        assertThat(sums.count()).isEqualTo(hashes.size());
        assertThat(sums.first()).isEqualTo(sum(hashes, 1));
        assertThat(sums.second()).isEqualTo(sum(hashes, 2));
        assertThat(sums.third()).isEqualTo(sum(hashes, 3));
    }

    @Property
    void the_order_does_not_count(@ForAll @Size(max = 20) List<Long> hashes, @ForAll long seed) {
        List<Long> shuffled = new ArrayList<>(hashes);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(of(shuffled)).isEqualTo(of(hashes));
    }

    @Property
    void a_bag_with_up_to_two_more_is_told_from_one_with_three(
            @ForAll @Size(max = 20) List<Long> hashes,
            @ForAll @Size(value = 3) @UniqueElements List<@LongRange(min = 1, max = 1L << 60) Long> added,
            @ForAll @IntRange(max = 2) int few) {
        ClauseSums sums = of(hashes);
        ClauseSums more = sums;
        for (int i = 0; i < few; i++) {
            more = more.plus(added.get(i));
        }

        assertThat(sums.differByAddingAtMost(2, more)).isTrue();
        assertThat(more.differByAddingAtMost(2, sums)).isTrue();
        assertThat(sums.differByAddingAtMost(few, more)).isTrue();
        ClauseSums three = sums.plus(added.get(0)).plus(added.get(1)).plus(added.get(2));
        assertThat(sums.differByAddingAtMost(2, three)).isFalse();
    }

    @Property
    void an_exchanged_clause_is_no_added_one(
            @ForAll @Size(max = 20) List<Long> hashes,
            @ForAll @Size(value = 4) @UniqueElements List<@LongRange(min = 1, max = 1L << 60) Long> others) {
        ClauseSums one = of(hashes).plus(others.get(0));
        ClauseSums exchanged = of(hashes).plus(others.get(1));

        assertThat(one.differByAddingAtMost(2, exchanged)).isFalse();
        assertThat(one.differByAddingAtMost(2, exchanged.plus(others.get(2)))).isFalse();
        assertThat(one.differByAddingAtMost(2, exchanged.plus(others.get(2)).plus(others.get(3))))
                .isFalse();
    }

    @Example
    void more_than_the_sums_can_prove_is_refused() {
        assertThatThrownBy(() -> ClauseSums.NONE.differByAddingAtMost(3, ClauseSums.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ClauseSums of(List<Long> hashes) {
        ClauseSums sums = ClauseSums.NONE;
        for (long hash : hashes) {
            sums = sums.plus(hash);
        }
        return sums;
    }

    private static long sum(List<Long> hashes, int power) {
        return hashes.stream()
                .map(hash -> new BigInteger(Long.toUnsignedString(hash)).modPow(BigInteger.valueOf(power), PRIME))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(PRIME)
                .longValueExact();
    }
}
