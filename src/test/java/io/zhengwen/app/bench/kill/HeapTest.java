package io.zhengwen.app.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void the_sum_below_the_classes_is_what_lives() {
        assertThat(
                        Heap.total(
                                """
                        4711:
                         num     #instances         #bytes  class name (module)
                        -------------------------------------------------------
                           1:        177382       31628992  [B (java.base@17.0.15)
                           2:             7            168  org.example.Total
                        Total        177389       31629160
                        """))
                .hasValue(31_629_160);
        assertThat(Heap.total("Unknown diagnostic command")).isEmpty();
    }
}
