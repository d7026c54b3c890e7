package io.zhengwen.app.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactMatchingTest {
    private static final Fact A = issuer("甲");
    private static final Fact B = issuer("乙");
    private static final Fact C = issuer("丙");

    @Test
    void each_fact_is_paired_at_most_once() {
        FactMatching matching = FactMatching.of(List.of(A, A, B), List.of(A, C), Fact::equals);
        assertThat(matching.pairs()).containsExactly(new FactMatching.Pair(A, A));
        assertThat(matching.missed()).containsExactly(A, B);
        assertThat(matching.invented()).containsExactly(C);
    }

    @Test
    void a_pair_makes_room_for_one_that_has_no_second_choice() {
        FactMatching matching =
                FactMatching.of(List.of(A, B), List.of(A, C), (gold, found) -> gold.equals(A) || found.equals(A));
        assertThat(matching.pairs()).hasSize(2);
        assertThat(matching.missed()).isEmpty();
    }

    @Test
    void a_skipped_type_counts_neither_for_nor_against() {
        GoldFacts gold = new GoldFacts(List.of(A, B), Set.of(FactType.CITATION));
        Fact citation = Fact.of(FactType.CITATION, "丁");
        DocumentFacts document = new DocumentFacts("a", gold, List.of(A, C, citation));
        assertThat(document.score(FactType.ISSUER)).isEqualTo(new FactScore(2, 2, 1));
        assertThat(document.score(FactType.CITATION)).isEqualTo(FactScore.NONE);
    }

    @Test
    void scores_follow_from_the_counts() {
        FactScore score = new FactScore(4, 5, 3);
        assertThat(score.precision()).isEqualTo(0.6);
        assertThat(score.recall()).isEqualTo(0.75);
        assertThat(score.f1()).isEqualTo(6.0 / 9);
        assertThat(FactScore.NONE.f1()).isEqualTo(1);
        assertThat(new FactScore(2, 0, 0).f1()).isZero();
    }

    private static Fact issuer(String name) {
        return Fact.of(FactType.ISSUER, name);
    }
}
