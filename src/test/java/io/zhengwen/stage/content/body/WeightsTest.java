package io.zhengwen.stage.content.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void every_weight_stands_in_its_range_and_says_what_it_means() {
        assertThat(Weights.standard().all()).isNotEmpty().allSatisfy(weight -> {
            assertThat(weight.value()).isBetween(weight.least(), weight.most());
            assertThat(weight.least()).isLessThan(weight.most());
            assertThat(weight.meaning()).isNotBlank();
        });
    }

    @Test
    void another_value_changes_only_its_weight() {
        Weights changed = Weights.standard().with("prose", 3.5);
        assertThat(changed.of("prose")).isEqualTo(3.5);
        assertThat(changed.of("sentence")).isEqualTo(Weights.standard().of("sentence"));
        assertThat(Weights.standard().of("prose")).isNotEqualTo(3.5);
    }

    @Test
    void a_name_that_does_not_exist_is_an_error_that_says_it() {
        assertThatThrownBy(() -> Weights.standard().of("prosa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prosa");
        assertThatThrownBy(() -> Weights.standard().with("prosa", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_table_that_tune_writes_is_the_table_that_the_product_reads() throws Exception {
        try (var in = Weights.class.getResourceAsStream("/io/zhengwen/stage/content/weights.tsv")) {
            assertThat(Weights.standard().asTable()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
