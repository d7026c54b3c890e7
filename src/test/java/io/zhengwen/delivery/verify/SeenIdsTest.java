package io.zhengwen.delivery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class SeenIdsTest {
    @Provide
    Arbitrary<Hash> hashes() {
        // Few values, so that they repeat and collide.
        Arbitrary<Long> parts = Arbitraries.oneOf(Arbitraries.longs().between(-3, 3), Arbitraries.longs());
        return Combinators.combine(parts, parts).as(Hash::new);
    }

    @Property(tries = 200)
    void it_knows_exactly_what_was_added(@ForAll @Size(max = 3000) List<@From("hashes") Hash> hashes) {
        SeenIds seen = new SeenIds();
        Set<Hash> model = new HashSet<>();
        for (Hash hash : hashes) {
            assertThat(seen.contains(hash)).isEqualTo(model.contains(hash));
            assertThat(seen.add(hash)).isEqualTo(model.add(hash));
        }
        assertThat(model).allMatch(seen::contains);
    }
}
