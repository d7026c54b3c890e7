package io.zhengwen.app.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void all_generations_count_and_nothing_beside_the_heap() {
        assertThat(
                        Heap.sum(
                                """
                        4711:
                         def new generation   total 116160K, used 20659K [0x0000000687400000, 0x0000000704d50000)
                          eden space 103296K,  20% used [0x0000000687400000, 0x000000068d8e0000)
                         tenured generation   total 258048K, used 1000K [0x0000000704d50000, 0x0000000800000000)
                         Metaspace       used 8936K, committed 9088K, reserved 1114112K
                        """))
                .hasValue(21_659);
        assertThat(
                        Heap.sum(
                                " garbage-first heap   total 397312K, used 17962K [0x1, 0x2)\n Metaspace used 8K, committed 9K"))
                .hasValue(17_962);
        assertThat(Heap.sum("Unknown diagnostic command")).isEmpty();
    }
}
