package io.zhengwen.stage.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SimHashTest {
    @Property(tries = 200)
    void each_bit_is_what_most_features_have_there(@ForAll @Size(max = 900) List<Long> features) {
        SimHash simHash = new SimHash();
        features.forEach(simHash::add);

        assertThat(simHash.value()).isEqualTo(majority(features));
    }

    @Example
    void many_equal_features_do_not_overflow_a_counter() {
        SimHash simHash = new SimHash();
        for (int i = 0; i < 70_000; i++) {
            simHash.add(-1);
        }

        assertThat(simHash.value()).isEqualTo(-1);
    }

    private static long majority(List<Long> features) {
        long value = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            int at = bit;
            long ones = features.stream().filter(hash -> (hash >>> at & 1) == 1).count();
            value |= 2 * ones > features.size() ? 1L << bit : 0;
        }
        return value;
    }
}
